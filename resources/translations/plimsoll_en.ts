<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OversightText</name>
    <message numerus="yes">
        <source>The shortfall of %1 is placed with %n investor(s), and the loan is full.</source>
        <translation>
            <numerusform>The shortfall of %1 is placed with %n investor, and the loan is full.</numerusform>
            <numerusform>The shortfall of %1 is placed with %n investors, and the loan is full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excess line(s) of %1 move to another loan.</source>
        <translation>
            <numerusform>%n excess line of %1 moves to another loan.</numerusform>
            <numerusform>%n excess lines of %1 move to another loan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excess line(s) of %1 go back to their customers.</source>
        <translation>
            <numerusform>%n excess line of %1 goes back to its customer.</numerusform>
            <numerusform>%n excess lines of %1 go back to their customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleText</name>
    <message numerus="yes">
        <source>%n administrator(s)</source>
        <translation>
            <numerusform>%n administrator</numerusform>
            <numerusform>%n administrators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checker(s)</source>
        <translation>
            <numerusform>%n checker</numerusform>
            <numerusform>%n checkers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacementText</name>
    <message numerus="yes">
        <source>%1: %n investor(s), %2</source>
        <comment>a plan&apos;s goal, its size, its parts</comment>
        <translation>
            <numerusform>%1: %n investor, %2</numerusform>
            <numerusform>%1: %n investors, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortText</name>
    <message numerus="yes">
        <source>%1 because %n hold(s) lapsed%2</source>
        <translation>
            <numerusform>%1 because %n hold lapsed%2</numerusform>
            <numerusform>%1 because %n holds lapsed%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 because %n payment(s) failed%2</source>
        <translation>
            <numerusform>%1 because %n payment failed%2</numerusform>
            <numerusform>%1 because %n payments failed%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 because %n bid(s) were withdrawn%2</source>
        <translation>
            <numerusform>%1 because %n bid was withdrawn%2</numerusform>
            <numerusform>%1 because %n bids were withdrawn%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) of %1 came after their hold had ended; of this, %2 still fitted.</source>
        <translation>
            <numerusform>%n payment of %1 came after its hold had ended; of this, %2 still fitted.</numerusform>
            <numerusform>%n payments of %1 came after their hold had ended; of this, %2 still fitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bid(s) were waiting in the standby queue for %1 and were not served.</source>
        <translation>
            <numerusform>%n bid was waiting in the standby queue for %1 and was not served.</numerusform>
            <numerusform>%n bids were waiting in the standby queue for %1 and were not served.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 because %n paid part(s) were voided%2</source>
        <translation>
            <numerusform>%1 because %n paid part was voided%2</numerusform>
            <numerusform>%1 because %n paid parts were voided%2</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>plimsoll::ui::PayoutsView</name>
    <message numerus="yes">
        <source>%n payout(s) unknown: the bank did not say.</source>
        <translation>
            <numerusform>%n payout unknown: the bank did not say.</numerusform>
            <numerusform>%n payouts unknown: the bank did not say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payout(s) were under way in the backup that the desk was restored from.</source>
        <translation>
            <numerusform>%n payout was under way in the backup that the desk was restored from.</numerusform>
            <numerusform>%n payouts were under way in the backup that the desk was restored from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disbursement(s) failed: the borrower has no money yet.</source>
        <translation>
            <numerusform>%n disbursement failed: the borrower has no money yet.</numerusform>
            <numerusform>%n disbursements failed: the borrower has no money yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
