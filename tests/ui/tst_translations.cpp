// Method: read the .ts files, and let lupdate write fresh ones from the sources beside them. What
// must hold: no entry is unfinished, empty or gone, every place-holder is kept, and the files know
// exactly the texts that the sources ask for.

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QXmlStreamReader>

#include "tests/ui/ui_room.h"

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QStringList translations;
    QString type;
    bool numerus = false;
};
using Entries = QMap<QString, Entry>;  ///< by context and source

Entries readEntries(const QString& path) {
    Entries entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return entries;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    Entry entry;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const auto name = xml.name();
            if (name == u"name"_s) context = xml.readElementText();
            if (name == u"message"_s) entry = {{}, {}, xml.attributes().hasAttribute(u"numerus"_s)};
            if (name == u"source"_s) source = xml.readElementText();
            if (name == u"translation"_s) {
                entry.type = xml.attributes().value(u"type"_s).toString();
                if (!entry.numerus) entry.translations.append(xml.readElementText());
            }
            if (name == u"numerusform"_s) entry.translations.append(xml.readElementText());
        } else if (xml.isEndElement() && xml.name() == u"message"_s) {
            entries.insert(context + u'|' + source, entry);
        }
    }
    return entries;
}

QString tsPath(const QString& language) {
    return QString::fromUtf8(PLIMSOLL_SOURCE_DIR) +
           u"/resources/translations/plimsoll_%1.ts"_s.arg(language);
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void finished_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::newRow("Chinese") << u"zh_CN"_s << 1;
        QTest::newRow("English plurals") << u"en"_s << 2;
    }

    void finished() {
        QFETCH(QString, language);
        QFETCH(int, forms);
        const Entries entries = readEntries(tsPath(language));
        QVERIFY(!entries.isEmpty());
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            QVERIFY2(it->type.isEmpty(), qPrintable(it.key() + u' ' + it->type));
            QCOMPARE(it->translations.size(), it->numerus ? forms : 1);
            for (const QString& translation : it->translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(it.key()));
                for (const auto& holder : {u"%1"_s, u"%2"_s, u"%3"_s, u"%4"_s}) {
                    QVERIFY2(it.key().contains(holder) == translation.contains(holder),
                             qPrintable(it.key()));
                }
            }
        }
    }

    void inStepWithTheSources_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("plurals");
        QTest::newRow("Chinese") << u"zh_CN"_s << false;
        QTest::newRow("English plurals") << u"en"_s << true;
    }

    void inStepWithTheSources() {
        QFETCH(QString, language);
        QFETCH(bool, plurals);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh.ts"_s);
        QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
        if (plurals) arguments.append(u"-pluralonly"_s);
        arguments << u"-I"_s << u"."_s << u"ui"_s << u"app/console"_s << u"-source-language"_s
                  << u"en"_s << u"-target-language"_s << language << u"-ts"_s << fresh;
        QProcess lupdate;
        lupdate.setWorkingDirectory(QString::fromUtf8(PLIMSOLL_SOURCE_DIR));
        lupdate.start(QString::fromUtf8(PLIMSOLL_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QStringList wanted = readEntries(fresh).keys();
        const QStringList known = readEntries(tsPath(language)).keys();
        QVERIFY(!wanted.isEmpty());
        for (const QString& key : wanted) {
            QVERIFY2(known.contains(key), qPrintable(u"not translated: "_s + key));
        }
        for (const QString& key : known) {
            QVERIFY2(wanted.contains(key), qPrintable(u"no longer asked for: "_s + key));
        }
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
