<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ReceiptDelivery</name>
    <message numerus="yes">
        <source>%1 has decided on %2 of %Ln item(s).</source>
        <translation>
            <numerusform>%1 has decided on %2 of %Ln item.</numerusform>
            <numerusform>%1 has decided on %2 of %Ln items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln accepted</numerusform>
            <numerusform>%Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted with a fix</source>
        <translation>
            <numerusform>%Ln accepted with a fix</numerusform>
            <numerusform>%Ln accepted with a fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent back for more work</source>
        <translation>
            <numerusform>%Ln sent back for more work</numerusform>
            <numerusform>%Ln sent back for more work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <translation>
            <numerusform>%Ln declined</numerusform>
            <numerusform>%Ln declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the data</source>
        <translation>
            <numerusform>%Ln already in the data</numerusform>
            <numerusform>%Ln already in the data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overtaken by newer data</source>
        <translation>
            <numerusform>%Ln overtaken by newer data</numerusform>
            <numerusform>%Ln overtaken by newer data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln taken back</numerusform>
            <numerusform>%Ln taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disputed</source>
        <translation>
            <numerusform>%Ln disputed</numerusform>
            <numerusform>%Ln disputed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not looked at yet</source>
        <translation>
            <numerusform>%Ln not looked at yet</numerusform>
            <numerusform>%Ln not looked at yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%1 in %n column(s)</source>
        <translation>
            <numerusform>%1 in %n column</numerusform>
            <numerusform>%1 in %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed</source>
        <translation>
            <numerusform>%Ln row removed</numerusform>
            <numerusform>%Ln rows removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::AppendDialog</name>
    <message numerus="yes">
        <source>Put %Ln file(s) into one table?</source>
        <translation>
            <numerusform>Put %Ln file into one table?</numerusform>
            <numerusform>Put %Ln files into one table?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::BuildPackDialog</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CellPanel</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ChartView</name>
    <message numerus="yes">
        <source>Other (%Ln group(s))</source>
        <translation>
            <numerusform>Other (%Ln group)</numerusform>
            <numerusform>Other (%Ln groups)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::CleanPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) noticed in the file</source>
        <translation>
            <numerusform>%Ln thing noticed in the file</numerusform>
            <numerusform>%Ln things noticed in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ClusterDialog</name>
    <message numerus="yes">
        <source>%Ln cluster(s) in the rows shown</source>
        <translation>
            <numerusform>%Ln cluster in the rows shown</numerusform>
            <numerusform>%Ln clusters in the rows shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation>
            <numerusform>%1, %Ln row</numerusform>
            <numerusform>%1, %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::Desk</name>
    <message numerus="yes">
        <source>%Ln decision(s) written.</source>
        <translation>
            <numerusform>%Ln decision written.</numerusform>
            <numerusform>%Ln decisions written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DeskView</name>
    <message numerus="yes">
        <source>%Ln receipt(s) written: %1. Send each back the way its contribution came.</source>
        <translation>
            <numerusform>%Ln receipt written: %1. Send it back the way its contribution came.</numerusform>
            <numerusform>%Ln receipts written: %1. Send each back the way its contribution came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contribution(s)</source>
        <translation>
            <numerusform>%Ln contribution</numerusform>
            <numerusform>%Ln contributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln set aside</numerusform>
            <numerusform>%Ln set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::DialectForm</name>
    <message numerus="yes">
        <source>header in %Ln row(s)</source>
        <translation>
            <numerusform>header in %Ln row</numerusform>
            <numerusform>header in %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>%Ln row skipped</numerusform>
            <numerusform>%Ln rows skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetBox</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln ticked</source>
        <translation>
            <numerusform>%1, %Ln ticked</numerusform>
            <numerusform>%1, %Ln ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetModel</name>
    <message numerus="yes">
        <source>%1, %Ln row(s)</source>
        <translation>
            <numerusform>%1, %Ln row</numerusform>
            <numerusform>%1, %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FacetPanel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::FileOpener</name>
    <message numerus="yes">
        <source>%Ln project(s) made</source>
        <translation>
            <numerusform>%Ln project made</numerusform>
            <numerusform>%Ln projects made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridModel</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GridView</name>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is hidden. %Ln column(s) hidden in all.</source>
        <translation>
            <numerusform>“%1” is hidden. %Ln column hidden in all.</numerusform>
            <numerusform>“%1” is hidden. %Ln columns hidden in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::GroupModel</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::HomePage</name>
    <message numerus="yes">
        <source>%Ln bundle(s) without an answer</source>
        <translation>
            <numerusform>%Ln bundle without an answer</numerusform>
            <numerusform>%Ln bundles without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::InboxView</name>
    <message numerus="yes">
        <source>%1: %Ln item(s)</source>
        <translation>
            <numerusform>%1: %Ln item</numerusform>
            <numerusform>%1: %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contribution(s), %1 with open items.</source>
        <translation>
            <numerusform>%Ln contribution, %1 with open items.</numerusform>
            <numerusform>%Ln contributions, %1 with open items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, none refused.</source>
        <translation>
            <numerusform>%Ln file checked, none refused.</numerusform>
            <numerusform>%Ln files checked, none refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) checked, %1 refused. Refused files left nothing here.</source>
        <translation>
            <numerusform>%Ln file checked, %1 refused. Refused files left nothing here.</numerusform>
            <numerusform>%Ln files checked, %1 refused. Refused files left nothing here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ItemModel</name>
    <message numerus="yes">
        <source>Chart “%1” with %Ln bar(s)</source>
        <translation>
            <numerusform>Chart “%1” with %Ln bar</numerusform>
            <numerusform>Chart “%1” with %Ln bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::LeavesStep</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) and question(s)</source>
        <translation>
            <numerusform>%Ln note and question</numerusform>
            <numerusform>%Ln notes and questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chart(s)</source>
        <translation>
            <numerusform>%Ln chart</numerusform>
            <numerusform>%Ln charts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, with %2. What is not listed here is not in the file.</source>
        <translation>
            <numerusform>%Ln file, %1, with %2. What is not listed here is not in the file.</numerusform>
            <numerusform>%Ln files, %1, with %2. What is not listed here is not in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chart(s) stay on this laptop, because the groups are too small to publish: %1.</source>
        <translation>
            <numerusform>%Ln chart stays on this laptop, because the groups are too small to publish: %1.</numerusform>
            <numerusform>%Ln charts stay on this laptop, because the groups are too small to publish: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln time(s)</source>
        <translation>
            <numerusform>Found %Ln time</numerusform>
            <numerusform>Found %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln step(s) of the recipe applied.</source>
        <translation>
            <numerusform>%Ln step of the recipe applied.</numerusform>
            <numerusform>%Ln steps of the recipe applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::NoteDialog</name>
    <message numerus="yes">
        <source>%Ln character(s) too many.</source>
        <translation>
            <numerusform>%Ln character too many.</numerusform>
            <numerusform>%Ln characters too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::PackDialog</name>
    <message numerus="yes">
        <source>The city promises an answer within %Ln day(s).</source>
        <translation>
            <numerusform>The city promises an answer within %Ln day.</numerusform>
            <numerusform>The city promises an answer within %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReadingPane</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) shown in grey are left out</source>
        <translation>
            <numerusform>%Ln row shown in grey is left out</numerusform>
            <numerusform>%Ln rows shown in grey are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsDialog</name>
    <message numerus="yes">
        <source>One signed receipt is written for each of %Ln contribution(s). It answers every item.</source>
        <translation>
            <numerusform>One signed receipt is written for %Ln contribution. It answers every item.</numerusform>
            <numerusform>One signed receipt is written for each of %Ln contributions. It answers every item.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are still open and are answered with “Not looked at yet” or “Disputed”.</source>
        <translation>
            <numerusform>%Ln item is still open and is answered with “Not looked at yet” or “Disputed”.</numerusform>
            <numerusform>%Ln items are still open and are answered with “Not looked at yet” or “Disputed”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReceiptsPanel</name>
    <message numerus="yes">
        <source>The city has decided on %1 of %Ln item(s): %2.</source>
        <extracomment>%1 and %2 are counts, %3 a list such as &quot;9 accepted, 3 declined&quot;</extracomment>
        <translation>
            <numerusform>The city has decided on %1 of %Ln item: %2.</numerusform>
            <numerusform>The city has decided on %1 of %Ln items: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your items are in the published data, live since version %1.</source>
        <translation>
            <numerusform>%Ln of your items is in the published data, live since version %1.</numerusform>
            <numerusform>%Ln of your items are in the published data, live since version %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other person(s) proposed the same.</source>
        <translation>
            <numerusform>%Ln other person proposed the same.</numerusform>
            <numerusform>%Ln other people proposed the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>All %Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReleaseView</name>
    <message numerus="yes">
        <source>%Ln cell(s) changed</source>
        <translation>
            <numerusform>%Ln cell changed</numerusform>
            <numerusform>%Ln cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed</source>
        <translation>
            <numerusform>%Ln row removed</numerusform>
            <numerusform>%Ln rows removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are still open; they move to the next version.</source>
        <translation>
            <numerusform>%Ln item is still open; it moves to the next version.</numerusform>
            <numerusform>%Ln items are still open; they move to the next version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::ReviewView</name>
    <message numerus="yes">
        <source>%Ln item(s) of “%1”</source>
        <translation>
            <numerusform>%Ln item of “%1”</numerusform>
            <numerusform>%Ln items of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln item(s)</source>
        <translation>
            <numerusform>Accept %Ln item</numerusform>
            <numerusform>Accept %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verdicts go to the %Ln selected item(s). Press Esc for the whole group.</source>
        <translation>
            <numerusform>Verdicts go to the %Ln selected item. Press Esc for the whole group.</numerusform>
            <numerusform>Verdicts go to the %Ln selected items. Press Esc for the whole group.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::ui::SourceDialog</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 - %Ln row(s)</source>
        <translation>
            <numerusform>%1 - %Ln row</numerusform>
            <numerusform>%1 - %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln table(s) as one</source>
        <translation>
            <numerusform>%Ln table as one</numerusform>
            <numerusform>All %Ln tables as one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) above the table are left out.</source>
        <translation>
            <numerusform>%Ln row above the table is left out.</numerusform>
            <numerusform>%Ln rows above the table are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
