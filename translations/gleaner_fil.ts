<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fil_PH">
<context>
    <name>Advice</name>
    <message>
        <source>Nothing was changed. The file may have been moved or renamed, or lie on a stick that is not plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the file to a folder of your own and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Fetch the file again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pack, an answer or a project, or save the table as CSV in the program that it comes from and open that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check that the file was made for this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Work on a part of it at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the file as it is, and open a copy of the project if you have saved one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase again; upper and lower case differ. If it is lost, the recovery sheet brings the key back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its passphrase instead, or work with another profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more was written. Keep the folder as it is and go back to a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Open it with the version of Gleaner that it was made with, or a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the file was used, and your own work is untouched. It may have been cut off or altered on its way: ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the file was used, and your own work is untouched. Ask the city, in another way than the one the file came by, whether it is theirs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as it came …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as plain CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the steps as a recipe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a recipe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signed this pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a row …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the view: smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the view: largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the view as in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facet of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows with this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find similar values …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim whitespace …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse whitespace …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change case …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace text …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change values …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rows shown …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question about this cell …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on this cell …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a link as evidence …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can&apos;t tell about this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in your work …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an answer from the city …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or create a registry …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this program stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Gleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as an Excel workbook …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as JSON Lines …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as GeoJSON …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a SQLite database …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cells with column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cells as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cells as CSV with column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this column in sight, or let it scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this column back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this column forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this column narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this column wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the widths of all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noticed in the file …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong inside the program: %1. Your work up to the last step is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written: %2. Nothing was changed; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so %1 was not written. Nothing was changed; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty, so there is nothing to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a text table: %2. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner does not know what kind of file %1 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table named %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds several tables; name one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not usable: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation %1 is not known to this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has changed since the preview. Look at the preview again, then apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell in row %1, column %2 no longer holds the value that was seen. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value %1 no longer occurs, so this merge does not fit the table. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search pattern is not a valid regular expression: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search pattern takes too long on the value %1. Nothing was changed; make the pattern simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can be read in two ways (%1 and %2). Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte %1 does not fit the encoding %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value %1 can&apos;t be written in %2. Nothing was written; write the whole file as UTF-8 or change the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe can&apos;t be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a Gleaner project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 was made by a newer version of Gleaner (format %2, this one reads up to %3). It was not changed; open it with the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 is damaged: %2. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is open read-only (%1), so this was not done. Save a copy to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was not opened from a city&apos;s pack, so there is nobody to hand it in to. You can clean, chart and export it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change and no note yet, so there is nothing to hand in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data-use notice has not been accepted yet. Read it first; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This city&apos;s key is new here. Compare the anchor %1 with the city&apos;s card, then trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key on this laptop yet. Make one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a key here. It was not replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is protected by a passphrase and none was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key could not be opened: the passphrase is wrong or the key file is damaged. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the recovery sheet does not fit its check digits. Look at that line again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a word of the recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery sheet does not add up. Look for a swapped or missing word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds no city registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is already a city registry. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 was made by a newer version of Gleaner. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry is damaged: %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision log was altered at entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody decided this a moment ago. The list was loaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decisions file can&apos;t be used: %1. Nothing was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accepted change waits for a release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This registry has no pack %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack %1 exists already; publish its next version instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key columns don&apos;t name each row: %1 occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data-use notice can&apos;t be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack policy can&apos;t be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt answers a contribution that was not made here. It was kept; nothing else was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry name %1 is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 is a file and a folder at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 carries file attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 is encrypted or carries flags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 is compressed in a way that is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 carries an extra field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive carries a comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive holds bytes at %1 that belong to no entry, or is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two headers of entry %1 differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive&apos;s count of entries is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is not in canonical form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 is not as long as it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 fails its checksum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 unpacks to far more than it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit “%1” is passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Gleaner bundle: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle is of a format that this version does not read (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature file %1 is malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature file %1 is of the legacy kind, which is not safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature %1 does not fit the content: the file was altered after it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature %1 names another key than the one that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature %1 claims something else than the content says (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature %1 was made for another purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer %1 left only one of two signatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer %1 is not allowed to sign this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few of the city&apos;s keys signed this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key is used by two signers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not signed. It opens for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city&apos;s list of keys does not continue the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city&apos;s list of keys contradicts the one known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city&apos;s list of keys had expired on the day of signing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in canonical form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a valid table: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not fit its schema: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description refers to something outside the bundle (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files does not match the content (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not the one that the description names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of %1 is not the known one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle carries a field that does not belong there (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle holds an archive inside an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text holds markup that is not allowed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is a copy made for spreadsheets. Use the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item %1 does not match its own content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contribution is made on a pack that is not known here (%1). It was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe reads the table in another way than the pack says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change %1 starts from a value that the pack does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes of table %1 do not lead to the stated result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule of step %1 does not give the changes that it stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two changes of one contribution hit the same place (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody decides on their own work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The totals of the receipt do not add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt does not answer each item exactly once (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart uses something that is not supported (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups of this chart are too small to publish, so it stays on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file mixes line ends: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read as %2: %3. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds several tables. Name one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds no table %2. It holds: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not in UTF-8 as its format asks for; it was read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is packed with %2, which Gleaner does not open. Unpack it first, then open what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds something packed inside something packed (%2). Unpack it first, then open what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 unpacks to more than %2, so it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is of the format %2, and this build of Gleaner was made without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not have the columns of %2: %3. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file shows some numbers with leading zeros (%1) that only their format adds. The numbers were read as stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the file %1 while it was being read, so it was not taken in. Nothing was changed; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 refers to the table file %2, which is not where it was. Your steps are safe in the project; find the file to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table file %2 is not as it was when the project %1 was made: %3. Your steps are safe in the project; bring the file back as it was to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying the recipe gives other changes; the changes count. Cells: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with %2 cells instead of %3: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is opened and not closed in the usual way (places: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with line breaks: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with NUL characters: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that begin like a spreadsheet formula: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with invisible or direction-changing characters: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty values (null) that became blank cells: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that their record does not have, blank now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with lists or objects, kept as JSON text: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts with an escape that stands for no character, kept as written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files do not all have the same columns; they were joined by name. Cells that became blank: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with binary data, which is no text, blank now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged groups of cells, whose value stands in the first cell of each: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas, of which the stored results were read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates stored as numbers, written as year-month-day: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values are written as text: nothing is lost, but other programs will not see numbers or dates. Columns: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that their row lacks, written as blank cells: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names that are repeated or empty, which the format does not allow, written with a number: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a usable place, written without one: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closely: “%1” is not the “%2” that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that their column can&apos;t hold: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that a cell can&apos;t hold as GeoJSON text (curves, surfaces, tracks, more than 1 MiB, or damaged), blank now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with measures (M), which GeoJSON can&apos;t hold, written without them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinates are kept as they are, in the file&apos;s own system (%1), not in longitude and latitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names that fill the 10 bytes which this format has for them and may be cut off: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts that the file cuts in the middle of a character, which is shown as a replacement sign: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say in which encoding its texts are, or says it wrongly; they were read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that the file marks as deleted, left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in which a column mark stands inside a word or number: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed; close other programs, or work on a part of the table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>The encoding is %1: the file begins with its byte order mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is %1: every other byte is mostly zero, and there is no byte order mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is %1: all characters are plain ASCII.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is %1: all bytes are valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is %1 with damaged places, of which the sample holds %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is %1: byte %2 is not UTF-8, and some bytes mean nothing in Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is %1: byte %2 is not UTF-8, and bytes 128 to 159 are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is %1: byte %2 is not UTF-8; ISO-8859-1 would read every byte of it alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has one column: no separator cuts its lines into equal rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separator is %1: %2 of %3 rows have %4 cells, and %5 % of the cells look like usual values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separator is %1: the first line says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote character is %1: it surrounds cells, %2 of them in the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes are ordinary characters here: as marks around cells they would not close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character %1 stands before quotes or separators that belong to the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks around quoted cells are no part of them: they stand between quote and separator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote that does not close on its line counts as a character: otherwise it would swallow rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with quotes that are not closed or doubled as usual: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that begin with %1 are comments, %2 of them in the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty lines stand between the rows throughout and are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows above the table that are left out: %1. The first says “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty rows above the table that are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no header: the first row holds values like those below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header is the row that begins with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header takes %1 rows: they hold names where the rows below hold values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows under the header that hold only dashes and are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that repeat the header and are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows below the table that are left out: %1. The first says “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty rows below the table that are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds %1 tables, one below the other. This is number %2, the largest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStrength</name>
    <message>
        <source>Four or more words that nobody would guess are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short: somebody could find it by trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: add another word or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: one more word would make it strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>A cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unpacked table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell of a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of a SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unpacked table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a database in memory can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dBASE table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a data package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shapefile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends inside its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no placemarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds nothing but blank lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds nothing but blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of the old Office format (.xls); save it as .xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its resources is a file beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the archive holds no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database holds no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds binary data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds bytes that are no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds bytes that its encoding can&apos;t decode, or NUL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like UTF-32 text, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a 7z archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a Parquet file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a RAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a bzip2 archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a gzip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a picture (GIF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a picture (JPEG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a picture (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a picture (TIFF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a sound, film or picture (RIFF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a web page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like a zstd archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like an Excel workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like an Office document, such as an Excel workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like an OpenDocument spreadsheet (.ods)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like an RTF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like an SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like an old Office document, such as an .xls workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it looks like an xz archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>This project can only be looked at: %1. Save a copy to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is open in another window or program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file may not be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be saved in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its drive can&apos;t keep a second program from writing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Taken as it is. Thank you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken; several people saw the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken with its group, after a sample was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken; someone proposed the same, and you share the credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken, with a small correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken, written in the city&apos;s format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link or photo would settle this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We were not sure what is meant here; see the marked place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our records or the evidence show another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. This pack does not cover that part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value does not follow the rule of this column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may identify a person, so we left it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A city rule does not let us publish this. See the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have no way to check this at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several values were proposed; another fitted the evidence better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data already says this. Good eye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data changed after your pack was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People disagree here; an expert will look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at yet; expected by the day shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonWord</name>
    <message>
        <source>Taken as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by others, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city&apos;s way of writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not clear what is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the rule of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May identify a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A city rule forbids it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another value fitted better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back by its author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptDelivery</name>
    <message>
        <source> What was accepted is live since version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt answers another project: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt from %1 answers a contribution that no project on this laptop has made. It was kept beside your key; nothing else was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has decided on %2 of %Ln item(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted with a fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed and edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data moved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note or chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack did not ask for work on this part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new value does not follow the rule of its column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is no longer in the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person removes a row that another one edits. Decide for one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new value is the one that the pack holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data already says this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data has changed since the pack was made. Compare the three values, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People propose different values for one place. Accept one of them at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody looked and found the value right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more people propose the same value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One proposal, and nothing speaks against it so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value is at stake: a note, a question or a chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no value: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no cell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted with a fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent back for more work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overtaken by newer data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disputed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not looked at yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Edit cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim whitespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse whitespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge similar values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no cell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>Signed by %1, key known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature fits a city that was confirmed on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1, key new here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is sound, but nobody has confirmed on this laptop that the key belongs to the city. Compare the number below with the city&apos;s card or web site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by a contributor seen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by a new contributor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody vouches for this file: it could come from anywhere. It can be looked at, but not worked on or handed in. Ask the city for the signed pack.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::AnswerModel</name>
    <message>
        <source>“I can&apos;t tell”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::AppendDialog</name>
    <message>
        <source>Open several files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln file(s) into one table?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Their rows come under each other, in this order. The files need the same columns; they are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in the order of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column that names the file of each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column for the file &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all files into one table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One project each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one project of each file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::BuildPackDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key columns:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack is the signed file that people open: your tables as they are, the data-use notice and your keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tables:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that name each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the columns whose values name each row. Without a key rows are named by their place and content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otice:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data-use notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Policy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy, may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave empty for the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Build and sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build and sign the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a table to the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data-use notice, a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rea&amp;d as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the table is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can be read in more than one way. Choose the one that shows its columns.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CasePanel</name>
    <message>
        <source>Change to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPPER CASE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to keep as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as NE, LLC, del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes each value in the chosen form of upper and lower case.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CellPanel</name>
    <message>
        <source>Whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole text of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ChangePassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase until &amp;now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not protected by a passphrase now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ChartPanel</name>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the chart may leave this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chart&apos;s table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this chart in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this chart from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description of the chart in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody who can&apos;t see it should know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no city to hand in to, so the chart stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays at home: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May leave as shown, if you keep it and hand in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May leave with groups of fewer than %1 rows merged into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this chart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart was not removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ChartView</name>
    <message numerus="yes">
        <source>Other (%Ln group(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CityPage</name>
    <message>
        <source>City desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here a city builds packs, reviews what people handed in, publishes releases and answers everybody. All of it lies in one folder, the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or set up a registry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city was not set up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CleanPage</name>
    <message>
        <source>Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the project to work on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice city: for practice, not trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain table, no city to hand in to</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading the table. You can look at every row already; filters and changes follow as soon as it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual was noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row has the cells that it should have, every quote is closed, and every character can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 is not shown: it is filtered out or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) noticed in the file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ClusterDialog</name>
    <message>
        <source>Same words (as OpenRefine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all shown …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find similar values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that may mean the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to find similar values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept every cluster that is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply as one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in this cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the values become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for similar values …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No similar values in the rows shown. Try the other method or another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) in the rows shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to apply yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges %1 values in %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all clusters shown?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This merges %1 values in %2 rows, in %3 clusters. You can look at them again before you apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values were not merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter merges, D says the values are distinct, L leaves them for later, Space ticks a member. Nothing is decided for you, and nothing changes before you apply.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ClusterModel</name>
    <message>
        <source>✓ Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CollapsePanel</name>
    <message>
        <source>Turns each run of white space inside a value into one space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ColumnHeader</name>
    <message>
        <source>Column headers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ColumnsDialog</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the table, the ticked ones are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the column in sight while the others scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all columns in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all columns in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the columns to show. This changes the view only, never the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one column must be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in sight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CommandFinder</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a command&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CreateRegistryDialog</name>
    <message>
        <source>Set up a city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” holds no registry yet. A new one keeps the city&apos;s keys, packs, contributions and decisions in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the city or its data office:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the city or its data office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example data.example.gov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect the city&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DecisionDialog</name>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back for more work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volunteer reads:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the volunteer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write about the data only. Notes travel back and may become public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note (needed for this reason):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note (optional):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::Desk</name>
    <message>
        <source>Loading the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry was not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last decision was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the city&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pack was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack was saved. Give this file to everybody who wants to help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no release to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receipt was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DeskView</name>
    <message>
        <source>&amp;Build a pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of the city desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revie&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases and &amp;receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack %1 is built and signed. Save it, then give it to everybody who wants to help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is published: the tables, the new pack and the changelog lie in the folder that you chose. Write receipts next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pack:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchor %1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revie&amp;w (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner bundles (*.glean)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be a table of a pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the published files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your staff id stands in the decision log beside every verdict, and nowhere else.
Use a short id rather than your name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the city&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs, releases and receipts are signed by the city. Its keys stay open until the desk is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln receipt(s) written: %1. Send each back the way its contribution came.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contribution(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the pac&amp;k…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose the desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DialectForm</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double &quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single &apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no header</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>header in %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The quote doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backslash before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator between cells: one or more characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a quote stands inside a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that begin with this are comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote &amp;inside a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comments begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to leave out above the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip &amp;under the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to leave out under the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip at the e&amp;nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to leave out at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore blanks around quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes end with their line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out empty lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out repeated headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote inside a cell: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>quotes may span lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes end with their line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetBox</name>
    <message>
        <source>Facet of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert: show rows with none of the ticked values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order the values by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the values of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln ticked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this value …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all values shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetModel</name>
    <message>
        <source>%1, counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Arranging values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetPanel</name>
    <message>
        <source>No facet yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A facet lists the values of a column with their counts. Tick some to see only their rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the text filter and all facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters and facets are ready as soon as all rows are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FileOpener</name>
    <message>
        <source>“%1” was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have worked on this pack before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” holds your work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city was not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the table file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files were not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files do not all have the same columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join them by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all files were opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s) made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first is open; the others are in the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its project is open in another window, or can&apos;t be written to. Nothing was changed. Open the answer in that window, or close the window and open the answer here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer to your work is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was opened before on this laptop and kept until its project was there. It is in the project now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FixDialog</name>
    <message>
        <source>Accept with a fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that the city writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;The city writes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with this fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridDelegate</name>
    <message>
        <source>New value of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridModel</name>
    <message>
        <source>Note: can&apos;t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is short: it has no such cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Note: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridView</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns of the table. Enter or F2 edits a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting was stopped. The rows stand as in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying was stopped. The clipboard is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not even one row was copied: it is longer than the clipboard takes. To have it, export the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 of %2 rows were copied: the clipboard takes no more. To have all of them, export the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only column that is shown, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” is hidden. %Ln column(s) hidden in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” scrolls with the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stays in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is column %2 of %3 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds %1 bytes, too many to edit in place. Replace text can change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GroupModel</name>
    <message>
        <source>all decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that the steps do not explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HandInStep</name>
    <message>
        <source>Save the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed. Now save the file and give it to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the file that you handed in on %1, byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy stays in this project, so that you can save the same file again whenever you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file to %1 in the way the city asks for: by e-mail, upload or on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file to %1 in the way the city asks for: by e-mail, upload or on a stick. Its notice names this contact: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in on %1, not yet answered. When the city&apos;s receipt arrives, open it here to see every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the fi&amp;le…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the same fi&amp;le again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HistoryModel</name>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Reason: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HistoryPanel</name>
    <message>
        <source>Nothing done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each edit becomes a named step here. Click a step to go back to it; nothing is ever lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a step to go there. Steps in italics were undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HomePage</name>
    <message>
        <source>No project yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and packs that you open are kept as projects and listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice pack is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in, not yet answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean your city&apos;s data, and hear what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pack from your city, any CSV table, a project or an answer. You can also drop a file anywhere in this window. Nothing leaves this laptop until you hand it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pack, table, project or answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the city desk: review what residents handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in folder %2, opened %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more (folder %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln bundle(s) without an answer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Practice pack of a made-up city, 2,000 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a plain table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or lie on a stick that is not plugged in. Removing it from this list deletes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ImportDialog</name>
    <message>
        <source>Open a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can be read in more than one way. Choose the one whose preview is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the preview. The file itself is never changed, and every cell stays text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the table as previewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Which of the tables in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this reading rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of fixed width …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file by the widths of its columns instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As set by hand below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You set this by hand. Choose a reading above to go back to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::InboxView</name>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signer seen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signer is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken in on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided, no receipt yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same work was handed in before; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1, seen before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1, new here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inbox is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop contributions here, or choose them. Each is checked before anything of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contributions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add contributions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer %1, number %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contribution(s), %1 with open items.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, none refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, %1 refused. Refused files left nothing here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::IssuesDialog</name>
    <message>
        <source>What was noticed in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next place in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: the file is kept as it came, and what is odd about it stays visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands outside of the rows, at byte %1 of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last place. The next one is the first again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ItemModel</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knows the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the data now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Chart “%1” with %Ln bar(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::JobBar</name>
    <message>
        <source>Running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::KeyCommands</name>
    <message>
        <source>Open your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of your key is asked once, and forgotten when you have done nothing for 15 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New work is numbered from the next thousand, so that it never meets what the old laptop handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery sheet stays the same: it holds the key itself, not the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::KeyMenu</name>
    <message>
        <source>Your &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the key that signs your work on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore a key from its sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in the recovery sheet of a key that you had before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery &amp;sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show, print or save the words that bring your key back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect the key with another passphrase, or with none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget the passphrase now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the passphrase again before the next signature.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::LeavesStep</name>
    <message>
        <source>Description: city, pack, day, your public keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this file is, for people without Gleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you accepted the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your steps, so that the city can repeat them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each changed cell, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that stand for many cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes and questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of your charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart, with small groups merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave empty for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Team:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of your team, travels with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the room or workshop, travels with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in everything that leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You handed in exactly this work on %1. There is nothing new to sign: the same file can be saved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) and question(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chart(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, with %2. What is not listed here is not in the file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chart(s) stay on this laptop, because the groups are too small to publish: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the exact &amp;bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::MainWindow</name>
    <message>
        <source>Gleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cit&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made for a city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a contribution: what somebody hands in. Open the city&apos;s registry first, then add it to the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Gleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is being written. Closing is possible in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers (*.glean);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this program stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects lie where you keep them and hold the table, your steps and notes, and copies of what you handed in. A folder of your own holds your key, the cities you trust, and the list of recent projects. The program opens no network connection and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for cleaning a city&apos;s open data: every fix is signed, reviewed and answered. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner projects (*.gleaner)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy.gleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the steps as a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe was not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the recipe applied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row number in the file, 1 to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 is not shown: it is filtered out or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the practice city: its key is published with the program. For practice, not trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack %1, version %2, signed on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the city&apos;s key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the standard form (RFC 4180) the file can hold every character, but it no longer has the bytes of the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs, tables, projects, answers (*.glean *.gleaner *.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.geojson *.kml *.kmz *.shp *.gpkg *.db *.sqlite *.zip *.gz *.zst);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the table in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is in the project now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::MakeKeyDialog</name>
    <message>
        <source>Make your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key signs what you hand in, so that the city&apos;s answer finds its way back to you. It is made on this laptop and never leaves it. Nobody learns your name: each city knows you by a pseudonym of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can reset a forgotten passphrase. The next page shows the recovery sheet, which brings the key back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ModeRail</name>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NewPassphraseEdit</name>
    <message>
        <source>Both are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same &amp;again:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not protect it by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not protect it by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not protected by a passphrase: everybody who can use this account can sign with the key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NoteDialog</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can&apos;t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note never changes a value. It travels with what you hand in, and is answered. Don&apos;t write about people who could be recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the note is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell: row %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address of the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NotesModel</name>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NotesPanel</name>
    <message>
        <source>No note yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure about a value? Ask, comment or say that you can&apos;t tell. The city answers each note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note about the current cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the chosen note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this note?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NoticeDialog</name>
    <message>
        <source>What this data is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was removed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 gives you, and what it asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 of %2. What you hand in is licensed as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this and agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now; handing in will ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NoticeStep</name>
    <message>
        <source>What data this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is shared with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you may and may not do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was removed, and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What leaves your laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy or law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to see, take back or complain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-use notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before anything leaves, read what the city says about this data. Your acceptance travels with your work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data-use notice of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 of %2. Licence of your work: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::OperationDialog</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply as one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to work on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows &amp;shown now: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the rows shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, shown to the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional; the city reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table first, so that only the rows to remove are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the preview …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 distinct changes are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The who&amp;le table: %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::PackDialog</name>
    <message>
        <source>Open a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the practice city: its key is published with the program. For practice, not trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the city&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have &amp;compared this number with the city&apos;s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The city promises an answer within %Ln day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trust this city and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;know that this city is made up, for practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::PassphraseDialog</name>
    <message>
        <source>&amp;Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::PreviewModel</name>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ProjectCloser</name>
    <message>
        <source>Closing the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ProjectPlace</name>
    <message>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the project somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner projects (*.gleaner)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept in “%1”, folder “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the table in its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project then refers to the file instead of keeping a packed copy of it. It is smaller, but opens only while the file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ProjectSession</name>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReadingPane</name>
    <message>
        <source>Preview of the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is odd in this reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reading does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown in grey are left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing odd in the whole file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing odd in the first %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the first %1 rows:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReadingPreviewModel</name>
    <message>
        <source>%1 (left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsDialog</name>
    <message>
        <source>&amp;Name the day by which open items will be answered:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the day by which open items will be answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day by which open items will be answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a day, the pack&apos;s policy gives one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for the receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One signed receipt is written for each of %Ln contribution(s). It answers every item.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are still open and are answered with “Not looked at yet” or “Disputed”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsDock</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsPanel</name>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city wrote: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note from the city: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked place: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live since version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the city has looked at your work it sends a receipt. Open it here to see what became of each item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a receipt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The city has decided on %1 of %Ln item(s): %2.</source>
        <extracomment>%1 and %2 are counts, %3 a list such as &quot;9 accepted, 3 declined&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your items are in the published data, live since version %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other person(s) proposed the same.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sh&amp;ow the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RecentList</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RecoverySheetDialog</name>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gleaner-recovery-sheet.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery sheet was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, word %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These 24 words are your key. Print them or write them down, and keep them where nobody else looks: whoever has them can sign as you. Words or numbers are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digits of line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet of a Gleaner key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has these words can sign as the owner of the key. Keep this sheet where nobody else looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To bring the key back, choose “Restore a key from its sheet” in the menu “Your key” and type each line: the words, their first four letters or the numbers, then the two check digits at the end of the line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReleaseView</name>
    <message>
        <source>%1: %2; %3 bytes become %4, all others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases and receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a release would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release can&apos;t go out yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the release changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records before and after, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changelog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pack yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: version %2 is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a pack first; it is version 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what would change first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 becomes version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are still open; they move to the next version.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sh&amp;ow what a release would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ublish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write receip&amp;ts…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RemoveRowsPanel</name>
    <message>
        <source>Removes the rows in scope. They can be brought back by undo, and the city decides about each of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReplacePanel</name>
    <message>
        <source>&amp;Upper and lower case differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole &amp;words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace w&amp;ith</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searc&amp;h as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what to find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces text inside values. In a regular expression, $1 in the replacement stands for the first group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty to remove it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RestoreKeyDialog</name>
    <message>
        <source>Restore a key from its sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type each line of the sheet as it stands there: four words, or their first four letters, or their numbers, and the two check digits at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: four words, then 07</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect the restored key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReviewView</name>
    <message>
        <source>Nothing to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions are sorted into groups of one rule each. Take some in to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contributions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of the group, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs work…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline with a reason (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back, with a reason and the marked place (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with a small correction (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last decision that is not released yet (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back for more work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with a fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is proposed as it is (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These proposals exclude each other: select the items to accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts go to the whole group. Select items to decide on them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verdicts go to the %Ln selected item(s). Press Esc for the whole group.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept with a fix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::RowHeader</name>
    <message>
        <source>Row numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SentList</name>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in on %1, not yet answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner bundles (*.glean)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contribution was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the same file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · number %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the same fi&amp;le again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SharePage</name>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to hand in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prepare a contribution…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare a contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in from this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has nobody to hand in to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened from a city&apos;s pack. You can clean, chart and export it; to hand work in, open a pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pack of a city, clean or annotate its data, then hand in your work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes, notes and charts go to %1 as one signed file. You see every byte before it leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is open read-only. Save a copy to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ShareWizard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data-use notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what leaves this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 2 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 3 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting what leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing ready to hand in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your acceptance was not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the same fi&amp;le again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SheetView</name>
    <message>
        <source>Select all cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, F2, or begin to type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a value in a facet, or a value of a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In similar values: merge, distinct, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, D, L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line break while editing a cell with several lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SignStep</name>
    <message>
        <source>&amp;Make a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore a key from its sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your signature shows the city that this work came from one and the same person and was not altered on its way. It does not tell who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a key from its sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key on this laptop yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one now; it takes a minute. If you had a key on another laptop, bring it back with its recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pseudonym for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is computed from your key, and shown as soon as the key is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what %1 sees, with the code %2. Other cities know you by other names and cannot compare them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SourceBanner</name>
    <message>
        <source>Keep in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the table in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table file “%1” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the table file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is safe and goes on, but the project opens again only with that file as it was – unless you keep the table in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on looking, but the project opens again only with that file as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SourceDialog</name>
    <message>
        <source>Open a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which table of “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is copied into your project as text. The file itself is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the table as previewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to skip before the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is odd in this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table can&apos;t be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing odd was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 - %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln table(s) as one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column that names the table of each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column for the table &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join columns by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes tables that do not all have the same columns; cells that a table lacks stay blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join tables that do not all have the same columns by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &amp;widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column widths in characters, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widths are whole numbers, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters of each column, such as 10, 8, 20; the last goes on to the end of the line. Empty: as found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several to put them into one table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) above the table are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SourceWatch</name>
    <message>
        <source>Looking after the table file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::TextFilterBar</name>
    <message>
        <source>Text filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rows that contain this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to look in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other rows (invert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::TrimPanel</name>
    <message>
        <source>Where to trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes spaces, tabs and other white space around each value. What stands between words stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ValuesModel</name>
    <message>
        <source>(blank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ValuesPanel</name>
    <message>
        <source>Search the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values and what they become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a new text beside a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes whole values, wherever they stand in the rows in scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
