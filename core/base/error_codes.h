#pragma once

/// The append-only list of error codes: enumerator, stable name, English template (%1..%9 are the error's arguments).
/// The names of bundle and review codes are those of the bundle format. Templates are marked for translation; only the
/// interface translates them.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

// clang-format off
#define GLEANER_ERROR_CODES(X) \
    X(Internal, "internal", QT_TRANSLATE_NOOP("Error", "Something went wrong inside the program: %1. Your work up to the last step is safe.")) \
    X(Cancelled, "cancelled", QT_TRANSLATE_NOOP("Error", "Stopped. Nothing was changed.")) \
    X(FileNotFound, "file-not-found", QT_TRANSLATE_NOOP("Error", "There is no file %1.")) \
    X(FileUnreadable, "file-unreadable", QT_TRANSLATE_NOOP("Error", "The file %1 can't be read: %2.")) \
    X(FileUnwritable, "file-unwritable", QT_TRANSLATE_NOOP("Error", "The file %1 can't be written: %2. Nothing was changed; choose another folder.")) \
    X(DiskFull, "disk-full", QT_TRANSLATE_NOOP("Error", "The disk is full, so %1 was not written. Nothing was changed; free some space and try again.")) \
    X(FileExists, "file-exists", QT_TRANSLATE_NOOP("Error", "The file %1 exists already. It was not touched.")) \
    X(EmptyFile, "empty-file", QT_TRANSLATE_NOOP("Error", "The file %1 is empty, so there is nothing to open.")) \
    X(NotATable, "not-a-table", QT_TRANSLATE_NOOP("Error", "The file %1 is not a text table: %2. The file was not changed.")) \
    X(UnknownFile, "unknown-file", QT_TRANSLATE_NOOP("Error", "Gleaner does not know what kind of file %1 is.")) \
    X(NoSuchTable, "no-such-table", QT_TRANSLATE_NOOP("Error", "There is no table named %1 here.")) \
    X(TableAmbiguous, "table-ambiguous", QT_TRANSLATE_NOOP("Error", "The file holds several tables; name one of %1.")) \
    X(NoSuchColumn, "no-such-column", QT_TRANSLATE_NOOP("Error", "There is no column %1.")) \
    X(NoSuchRow, "no-such-row", QT_TRANSLATE_NOOP("Error", "There is no row %1.")) \
    X(BadParameter, "bad-parameter", QT_TRANSLATE_NOOP("Error", "%1 is not usable: %2.")) \
    X(UnknownOperation, "unknown-operation", QT_TRANSLATE_NOOP("Error", "The operation %1 is not known to this version.")) \
    X(ScopeStale, "scope-stale", QT_TRANSLATE_NOOP("Error", "The table has changed since the preview. Look at the preview again, then apply.")) \
    X(TooLarge, "too-large", QT_TRANSLATE_NOOP("Error", "%1 is too large: at most %2.")) \
    X(OutOfMemory, "out-of-memory", QT_TRANSLATE_NOOP("Error", "There is not enough memory for this. Nothing was changed; close other programs, or work on a part of the table.")) \
    X(BeforeMismatch, "before-mismatch", QT_TRANSLATE_NOOP("Error", "The cell in row %1, column %2 no longer holds the value that was seen. Nothing was changed.")) \
    X(MembersChanged, "members-changed", QT_TRANSLATE_NOOP("Error", "The value %1 no longer occurs, so this merge does not fit the table. Nothing was changed.")) \
    X(RegexSyntax, "regex-syntax", QT_TRANSLATE_NOOP("Error", "The search pattern is not a valid regular expression: %1.")) \
    X(RegexLimit, "regex-limit", QT_TRANSLATE_NOOP("Error", "The search pattern takes too long on the value %1. Nothing was changed; make the pattern simpler.")) \
    X(SniffAmbiguous, "sniff-ambiguous", QT_TRANSLATE_NOOP("Error", "The file can be read in two ways (%1 and %2). Choose one.")) \
    X(InvalidEncoding, "invalid-encoding", QT_TRANSLATE_NOOP("Error", "Byte %1 does not fit the encoding %2.")) \
    X(ReleaseEncoding, "E_RELEASE_ENCODING", QT_TRANSLATE_NOOP("Error", "The value %1 can't be written in %2. Nothing was written; write the whole file as UTF-8 or change the value.")) \
    X(NothingToUndo, "nothing-to-undo", QT_TRANSLATE_NOOP("Error", "There is no step to undo.")) \
    X(NothingToRedo, "nothing-to-redo", QT_TRANSLATE_NOOP("Error", "There is no step to redo.")) \
    X(RecipeSyntax, "recipe-syntax", QT_TRANSLATE_NOOP("Error", "The recipe can't be used: %1.")) \
    X(NotAProject, "not-a-project", QT_TRANSLATE_NOOP("Error", "The file %1 is not a Gleaner project.")) \
    X(ProjectNewer, "project-newer", QT_TRANSLATE_NOOP("Error", "The project %1 was made by a newer version of Gleaner (format %2, this one reads up to %3). It was not changed; open it with the newer version.")) \
    X(ProjectDamaged, "project-damaged", QT_TRANSLATE_NOOP("Error", "The project %1 is damaged: %2. It was not changed.")) \
    X(ProjectReadOnly, "project-read-only", QT_TRANSLATE_NOOP("Error", "The project is open read-only (%1), so this was not done. Save a copy to work on it.")) \
    X(NotFromPack, "not-from-pack", QT_TRANSLATE_NOOP("Error", "This project was not opened from a city's pack, so there is nobody to hand it in to. You can clean, chart and export it.")) \
    X(NothingToContribute, "nothing-to-contribute", QT_TRANSLATE_NOOP("Error", "There is no change and no note yet, so there is nothing to hand in.")) \
    X(NoticeNotAccepted, "notice-not-accepted", QT_TRANSLATE_NOOP("Error", "The data-use notice has not been accepted yet. Read it first; nothing was written.")) \
    X(CityNotTrusted, "city-not-trusted", QT_TRANSLATE_NOOP("Error", "This city's key is new here. Compare the anchor %1 with the city's card, then trust it.")) \
    X(NoIdentity, "no-identity", QT_TRANSLATE_NOOP("Error", "There is no key on this laptop yet. Make one first.")) \
    X(IdentityExists, "identity-exists", QT_TRANSLATE_NOOP("Error", "There is already a key here. It was not replaced.")) \
    X(PassphraseNeeded, "passphrase-needed", QT_TRANSLATE_NOOP("Error", "The key is protected by a passphrase and none was given.")) \
    X(KeyOpen, "E_KEY_OPEN", QT_TRANSLATE_NOOP("Error", "The key could not be opened: the passphrase is wrong or the key file is damaged. Nothing was changed.")) \
    X(SheetLine, "sheet-line", QT_TRANSLATE_NOOP("Error", "Line %1 of the recovery sheet does not fit its check digits. Look at that line again.")) \
    X(SheetWord, "sheet-word", QT_TRANSLATE_NOOP("Error", "“%1” is not a word of the recovery sheet.")) \
    X(SheetCheck, "sheet-check", QT_TRANSLATE_NOOP("Error", "The recovery sheet does not add up. Look for a swapped or missing word.")) \
    X(NotARegistry, "not-a-registry", QT_TRANSLATE_NOOP("Error", "The folder %1 holds no city registry.")) \
    X(RegistryExists, "registry-exists", QT_TRANSLATE_NOOP("Error", "The folder %1 is already a city registry. It was not touched.")) \
    X(RegistryNewer, "registry-newer", QT_TRANSLATE_NOOP("Error", "The registry %1 was made by a newer version of Gleaner. It was not changed.")) \
    X(RegistryDamaged, "registry-damaged", QT_TRANSLATE_NOOP("Error", "The registry is damaged: %1. Nothing was changed.")) \
    X(LogBroken, "log-broken", QT_TRANSLATE_NOOP("Error", "The decision log was altered at entry %1.")) \
    X(DecidedMeanwhile, "decided-meanwhile", QT_TRANSLATE_NOOP("Error", "Somebody decided this a moment ago. The list was loaded again.")) \
    X(DecisionsSyntax, "decisions-syntax", QT_TRANSLATE_NOOP("Error", "The decisions file can't be used: %1. Nothing was decided.")) \
    X(NothingToRelease, "nothing-to-release", QT_TRANSLATE_NOOP("Error", "No accepted change waits for a release.")) \
    X(UnknownPack, "unknown-pack", QT_TRANSLATE_NOOP("Error", "This registry has no pack %1.")) \
    X(PackExists, "pack-exists", QT_TRANSLATE_NOOP("Error", "The pack %1 exists already; publish its next version instead.")) \
    X(KeyNotUnique, "key-not-unique", QT_TRANSLATE_NOOP("Error", "The key columns don't name each row: %1 occurs twice.")) \
    X(NoticeSyntax, "notice-syntax", QT_TRANSLATE_NOOP("Error", "The data-use notice can't be used: %1.")) \
    X(PolicySyntax, "policy-syntax", QT_TRANSLATE_NOOP("Error", "The pack policy can't be used: %1.")) \
    X(ReceiptForeign, "receipt-foreign", QT_TRANSLATE_NOOP("Error", "This receipt answers a contribution that was not made here. It was kept; nothing else was changed.")) \
    X(ZipName, "E_NAME", QT_TRANSLATE_NOOP("Error", "The entry name %1 is not allowed.")) \
    X(ZipNameTwin, "E_NAME_TWIN", QT_TRANSLATE_NOOP("Error", "The entry %1 is a file and a folder at once.")) \
    X(ZipDuplicate, "E_ZIP_DUP", QT_TRANSLATE_NOOP("Error", "The entry %1 occurs twice.")) \
    X(ZipAttributes, "E_ZIP_ATTR", QT_TRANSLATE_NOOP("Error", "The entry %1 carries file attributes.")) \
    X(ZipFlags, "E_ZIP_FLAGS", QT_TRANSLATE_NOOP("Error", "The entry %1 is encrypted or carries flags.")) \
    X(ZipMethod, "E_ZIP_METHOD", QT_TRANSLATE_NOOP("Error", "The entry %1 is compressed in a way that is not allowed.")) \
    X(ZipExtra, "E_ZIP_EXTRA", QT_TRANSLATE_NOOP("Error", "The entry %1 carries an extra field.")) \
    X(ZipComment, "E_ZIP_COMMENT", QT_TRANSLATE_NOOP("Error", "The archive carries a comment.")) \
    X(ZipGap, "E_ZIP_GAP", QT_TRANSLATE_NOOP("Error", "The archive holds bytes at %1 that belong to no entry, or is cut off.")) \
    X(ZipMismatch, "E_ZIP_MISMATCH", QT_TRANSLATE_NOOP("Error", "The two headers of entry %1 differ.")) \
    X(ZipCount, "E_ZIP_COUNT", QT_TRANSLATE_NOOP("Error", "The archive's count of entries is wrong.")) \
    X(ZipCanon, "E_ZIP_CANON", QT_TRANSLATE_NOOP("Error", "The archive is not in canonical form.")) \
    X(ZipSize, "E_ZIP_SIZE", QT_TRANSLATE_NOOP("Error", "The entry %1 is not as long as it says.")) \
    X(ZipCrc, "E_ZIP_CRC", QT_TRANSLATE_NOOP("Error", "The entry %1 fails its checksum.")) \
    X(ZipRatio, "E_ZIP_RATIO", QT_TRANSLATE_NOOP("Error", "The entry %1 unpacks to far more than it should.")) \
    X(Limit, "E_LIMIT", QT_TRANSLATE_NOOP("Error", "The limit “%1” is passed.")) \
    X(Outer, "E_OUTER", QT_TRANSLATE_NOOP("Error", "This is not a Gleaner bundle: %1.")) \
    X(Format, "E_FORMAT", QT_TRANSLATE_NOOP("Error", "The bundle is of a format that this version does not read (%1).")) \
    X(SigFormat, "E_SIG_FORMAT", QT_TRANSLATE_NOOP("Error", "The signature file %1 is malformed.")) \
    X(SigLegacy, "E_SIG_LEGACY", QT_TRANSLATE_NOOP("Error", "The signature file %1 is of the legacy kind, which is not safe.")) \
    X(SigBad, "E_SIG_BAD", QT_TRANSLATE_NOOP("Error", "The signature %1 does not fit the content: the file was altered after it was signed.")) \
    X(SigKey, "E_SIG_KEY", QT_TRANSLATE_NOOP("Error", "The signature %1 names another key than the one that made it.")) \
    X(SigClaim, "E_SIG_CLAIM", QT_TRANSLATE_NOOP("Error", "The signature %1 claims something else than the content says (%2).")) \
    X(SigNamespace, "E_SIG_NS", QT_TRANSLATE_NOOP("Error", "The signature %1 was made for another purpose.")) \
    X(SigPair, "E_SIG_PAIR", QT_TRANSLATE_NOOP("Error", "The signer %1 left only one of two signatures.")) \
    X(SigRevoked, "E_SIG_REVOKED", QT_TRANSLATE_NOOP("Error", "The key %1 was revoked.")) \
    X(SigRole, "E_SIG_ROLE", QT_TRANSLATE_NOOP("Error", "The signer %1 is not allowed to sign this.")) \
    X(SigThreshold, "E_SIG_THRESHOLD", QT_TRANSLATE_NOOP("Error", "Too few of the city's keys signed this.")) \
    X(KeyReuse, "E_KEY_REUSE", QT_TRANSLATE_NOOP("Error", "One key is used by two signers.")) \
    X(Unsigned, "W_UNSIGNED", QT_TRANSLATE_NOOP("Error", "The file is not signed. It opens for reading only.")) \
    X(TrustChain, "E_TRUST_CHAIN", QT_TRANSLATE_NOOP("Error", "The city's list of keys does not continue the one before it.")) \
    X(TrustRollback, "E_TRUST_ROLLBACK", QT_TRANSLATE_NOOP("Error", "The city's list of keys contradicts the one known here.")) \
    X(TrustExpired, "E_TRUST_EXPIRED", QT_TRANSLATE_NOOP("Error", "The city's list of keys had expired on the day of signing.")) \
    X(JsonSyntax, "E_JSON_SYNTAX", QT_TRANSLATE_NOOP("Error", "%1 is not valid JSON.")) \
    X(JsonCanon, "E_JSON_CANON", QT_TRANSLATE_NOOP("Error", "%1 is not in canonical form.")) \
    X(CsvSyntax, "E_CSV_SYNTAX", QT_TRANSLATE_NOOP("Error", "%1 is not a valid table: %2.")) \
    X(CsvCanon, "E_CSV_CANON", QT_TRANSLATE_NOOP("Error", "%1 is not in canonical form.")) \
    X(CsvSchema, "E_CSV_SCHEMA", QT_TRANSLATE_NOOP("Error", "%1 does not fit its schema: %2.")) \
    X(DpRef, "E_DP_REF", QT_TRANSLATE_NOOP("Error", "The description refers to something outside the bundle (%1).")) \
    X(DpInventory, "E_DP_INVENTORY", QT_TRANSLATE_NOOP("Error", "The list of files does not match the content (%1).")) \
    X(DpHash, "E_DP_HASH", QT_TRANSLATE_NOOP("Error", "The file %1 is not the one that the description names.")) \
    X(DpSchema, "E_DP_SCHEMA", QT_TRANSLATE_NOOP("Error", "The description of %1 is not the known one.")) \
    X(PrivField, "E_PRIV_FIELD", QT_TRANSLATE_NOOP("Error", "The bundle carries a field that does not belong there (%1).")) \
    X(Nest, "E_NEST", QT_TRANSLATE_NOOP("Error", "The bundle holds an archive inside an archive.")) \
    X(Markup, "E_MARKUP", QT_TRANSLATE_NOOP("Error", "A text holds markup that is not allowed (%1).")) \
    X(SpreadsheetCopy, "E_SPREADSHEET_COPY", QT_TRANSLATE_NOOP("Error", "This file is a copy made for spreadsheets. Use the original.")) \
    X(ItemId, "E_I6_ID", QT_TRANSLATE_NOOP("Error", "The item %1 does not match its own content.")) \
    X(BaseUnknown, "E_BASE_UNKNOWN", QT_TRANSLATE_NOOP("Error", "The contribution is made on a pack that is not known here (%1). It was set aside.")) \
    X(BaseDialect, "E_BASE_DIALECT", QT_TRANSLATE_NOOP("Error", "The recipe reads the table in another way than the pack says.")) \
    X(Before, "E_I2_BEFORE", QT_TRANSLATE_NOOP("Error", "The change %1 starts from a value that the pack does not hold.")) \
    X(ResultMismatch, "E_I1_RESULT", QT_TRANSLATE_NOOP("Error", "The changes of table %1 do not lead to the stated result.")) \
    X(RuleMismatch, "E_I3_RULE", QT_TRANSLATE_NOOP("Error", "The rule of step %1 does not give the changes that it stands for.")) \
    X(ReplayDiffers, "W_I3_REPLAY", QT_TRANSLATE_NOOP("Error", "Replaying the recipe gives other changes; the changes count. Cells: %1.")) \
    X(OpClash, "E_OP_CLASH", QT_TRANSLATE_NOOP("Error", "Two changes of one contribution hit the same place (%1).")) \
    X(ReviewOwn, "E_REVIEW_OWN", QT_TRANSLATE_NOOP("Error", "Nobody decides on their own work.")) \
    X(ReceiptSum, "E_RECEIPT_SUM", QT_TRANSLATE_NOOP("Error", "The totals of the receipt do not add up.")) \
    X(ReceiptId, "E_RECEIPT_ID", QT_TRANSLATE_NOOP("Error", "The receipt does not answer each item exactly once (%1).")) \
    X(ChartUnsupported, "chart-unsupported", QT_TRANSLATE_NOOP("Error", "The chart uses something that is not supported (%1).")) \
    X(ChartGuarded, "chart-guarded", QT_TRANSLATE_NOOP("Error", "The groups of this chart are too small to publish, so it stays on this laptop.")) \
    X(RowWidth, "row-width", QT_TRANSLATE_NOOP("Error", "Rows with %2 cells instead of %3: %1.")) \
    X(QuoteRunOn, "quote-run-on", QT_TRANSLATE_NOOP("Error", "A quote is opened and not closed in the usual way (places: %1).")) \
    X(MixedLineEnds, "mixed-line-ends", QT_TRANSLATE_NOOP("Error", "The file mixes line ends: %1.")) \
    X(LineBreakInCell, "line-break-in-cell", QT_TRANSLATE_NOOP("Error", "Cells with line breaks: %1.")) \
    X(NulByte, "nul-byte", QT_TRANSLATE_NOOP("Error", "Cells with NUL characters: %1.")) \
    X(FormulaText, "W_FORMULA", QT_TRANSLATE_NOOP("Error", "Cells that begin like a spreadsheet formula: %1.")) \
    X(HiddenText, "W_TEXT", QT_TRANSLATE_NOOP("Error", "Cells with invisible or direction-changing characters: %1.")) \
    X(SourceDamaged, "source-damaged", QT_TRANSLATE_NOOP("Error", "The file %1 can't be read as %2: %3. The file was not changed.")) \
    X(LayerAmbiguous, "layer-ambiguous", QT_TRANSLATE_NOOP("Error", "The file %1 holds several tables. Name one of: %2.")) \
    X(NoSuchLayer, "no-such-layer", QT_TRANSLATE_NOOP("Error", "The file %1 holds no table %2. It holds: %3.")) \
    X(NullAsBlank, "null-as-blank", QT_TRANSLATE_NOOP("Error", "Empty values (null) that became blank cells: %1.")) \
    X(AbsentAsBlank, "absent-as-blank", QT_TRANSLATE_NOOP("Error", "Cells that their record does not have, blank now: %1.")) \
    X(NestedAsText, "nested-as-text", QT_TRANSLATE_NOOP("Error", "Cells with lists or objects, kept as JSON text: %1.")) \
    X(EscapeKept, "escape-kept", QT_TRANSLATE_NOOP("Error", "Texts with an escape that stands for no character, kept as written: %1.")) \
    X(AssumedEncoding, "assumed-encoding", QT_TRANSLATE_NOOP("Error", "The file is not in UTF-8 as its format asks for; it was read as %1.")) \
    X(UnsupportedCompression, "unsupported-compression", QT_TRANSLATE_NOOP("Error", "The file %1 is packed with %2, which Gleaner does not open. Unpack it first, then open what is inside.")) \
    X(NestedArchive, "nested-archive", QT_TRANSLATE_NOOP("Error", "The file %1 holds something packed inside something packed (%2). Unpack it first, then open what is inside.")) \
    X(ExpandsTooFar, "expands-too-far", QT_TRANSLATE_NOOP("Error", "The file %1 unpacks to more than %2, so it was not opened.")) \
    X(FormatNotBuilt, "format-not-built", QT_TRANSLATE_NOOP("Error", "The file %1 is of the format %2, and this build of Gleaner was made without it.")) \
    X(ColumnsDiffer, "columns-differ", QT_TRANSLATE_NOOP("Error", "The file %1 does not have the columns of %2: %3. Nothing was opened.")) \
    X(ColumnsJoined, "columns-joined", QT_TRANSLATE_NOOP("Error", "The files do not all have the same columns; they were joined by name. Cells that became blank: %1.")) \
    X(BlobAsBlank, "blob-as-blank", QT_TRANSLATE_NOOP("Error", "Cells with binary data, which is no text, blank now: %1.")) \
    X(MergedCells, "merged-cells", QT_TRANSLATE_NOOP("Error", "Merged groups of cells, whose value stands in the first cell of each: %1.")) \
    X(FormulaResults, "formula-results", QT_TRANSLATE_NOOP("Error", "Formulas, of which the stored results were read: %1.")) \
    X(DatesAsIso, "dates-as-iso", QT_TRANSLATE_NOOP("Error", "Dates stored as numbers, written as year-month-day: %1.")) \
    X(FormattedZeros, "formatted-zeros", QT_TRANSLATE_NOOP("Error", "The file shows some numbers with leading zeros (%1) that only their format adds. The numbers were read as stored.")) \
    X(TextOnly, "text-only", QT_TRANSLATE_NOOP("Error", "All values are written as text: nothing is lost, but other programs will not see numbers or dates. Columns: %1.")) \
    X(MissingAsBlank, "missing-as-blank", QT_TRANSLATE_NOOP("Error", "Cells that their row lacks, written as blank cells: %1.")) \
    X(NamesChanged, "names-changed", QT_TRANSLATE_NOOP("Error", "Column names that are repeated or empty, which the format does not allow, written with a number: %1.")) \
    X(GeometryLost, "geometry-lost", QT_TRANSLATE_NOOP("Error", "Rows without a usable place, written without one: %1.")) \
    X(Usage, "usage", QT_TRANSLATE_NOOP("Error", "%1")) \
    X(FileChanged, "file-changed", QT_TRANSLATE_NOOP("Error", "Another program changed the file %1 while it was being read, so it was not taken in. Nothing was changed; open it again.")) \
    X(SourceMissing, "source-missing", QT_TRANSLATE_NOOP("Error", "The project %1 refers to the table file %2, which is not where it was. Your steps are safe in the project; find the file to go on.")) \
    X(SourceChanged, "source-changed", QT_TRANSLATE_NOOP("Error", "The table file %2 is not as it was when the project %1 was made: %3. Your steps are safe in the project; bring the file back as it was to go on.")) \
    X(Confusable, "W_CONFUSABLE", QT_TRANSLATE_NOOP("Error", "Look closely: “%1” is not the “%2” that is known here.")) \
    X(ValueUnfit, "W_I4_VALUE", QT_TRANSLATE_NOOP("Error", "Values that their column can't hold: %1.")) \
    X(GeometryAsBlank, "geometry-as-blank", QT_TRANSLATE_NOOP("Error", "Places that a cell can't hold as GeoJSON text (curves, surfaces, tracks, more than 1 MiB, or damaged), blank now: %1.")) \
    X(MeasuresDropped, "measures-dropped", QT_TRANSLATE_NOOP("Error", "Places with measures (M), which GeoJSON can't hold, written without them: %1.")) \
    X(OwnCoordinates, "own-coordinates", QT_TRANSLATE_NOOP("Error", "The coordinates are kept as they are, in the file's own system (%1), not in longitude and latitude.")) \
    X(NamesCut, "names-cut", QT_TRANSLATE_NOOP("Error", "Column names that fill the 10 bytes which this format has for them and may be cut off: %1.")) \
    X(TextsCut, "texts-cut", QT_TRANSLATE_NOOP("Error", "Texts that the file cuts in the middle of a character, which is shown as a replacement sign: %1.")) \
    X(GuessedEncoding, "guessed-encoding", QT_TRANSLATE_NOOP("Error", "The file does not say in which encoding its texts are, or says it wrongly; they were read as %1.")) \
    X(DeletedRows, "deleted-rows", QT_TRANSLATE_NOOP("Error", "Rows that the file marks as deleted, left out: %1.")) \
    X(WordsCut, "words-cut", QT_TRANSLATE_NOOP("Error", "Lines in which a column mark stands inside a word or number: %1."))
// clang-format on
