<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>plimsoll::ui::BoardView</name>
    <message numerus="yes">
        <source>%n new loan(s)</source>
        <translation>
            <numerusform>%n new loan</numerusform>
            <numerusform>%n new loans</numerusform>
        </translation>
    </message>
</context>
</TS>
