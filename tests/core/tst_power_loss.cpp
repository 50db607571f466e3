// Method: the small fill is played while every write is watched; at every sync, before it happens,
// the power fails: images of the files are made in which each write since the last sync is kept,
// dropped or torn. Each image must open, verify, and hold everything that was answered by then.
// PLIMSOLL_IMAGES: images for each sync; PLIMSOLL_SEED: which.

#include "crash_images.h"
#include "desk_room.h"
#include "property.h"
#include "small_fill.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// One instant of failing power: the image, and what had been answered.
struct Instant {
    std::filesystem::path image;
    std::vector<FilledBid> bids;
    std::vector<FilledDeposit> deposits;
};

/// Answers that promise nothing about what is not stored: the power may have kept a commit whose
/// answer was still on its way.
std::vector<FilledBid> promisesOf(std::vector<FilledBid> bids) {
    std::erase_if(bids, [](const auto& filled) { return !filled.answer.isDecision(); });
    return bids;
}

class Blackout {
public:
    explicit Blackout(int images) : m_images(images), m_dice(firstSeed()) {}
    void play();
    [[nodiscard]] const std::vector<Instant>& instants() const { return m_instants; }
    [[nodiscard]] int syncs() const { return m_syncs; }
    [[nodiscard]] std::string check(const Instant& instant) const;

private:
    void powerFails(const CrashImages& images, const FillLog& log);

    const int m_images;
    FaultyVfs m_vfs;
    SmallFill m_fill;
    TempDir m_folder;
    Dice m_dice;
    int m_syncs = 0;
    std::vector<Instant> m_instants;
};

void Blackout::powerFails(const CrashImages& images, const FillLog& log) {
    ++m_syncs;
    for (int i = 0; i < m_images; ++i) {
        const auto image = m_folder / ("image" + std::to_string(m_instants.size()));
        images.writeImage(m_dice, image);
        m_instants.push_back({image, promisesOf(log.bids()), log.deposits()});
    }
}

void Blackout::play() {
    const auto path = m_folder / "desk";
    m_fill.copyTo(path);
    FillLog log;
    CrashImages* self = nullptr;
    CrashImages images(path, [&] { powerFails(*self, log); });
    self = &images;
    m_vfs.watch(&images);
    {
        const auto desk = must(openDesk(path));
        m_fill.play(*desk, log);
    }
    m_vfs.watch(nullptr);
    // Nothing fails here after all, so that the fill itself is as it should be.
    if (const auto wrong = m_fill.check(path, log.bids(), log.deposits()); !wrong.empty())
        throw std::runtime_error(wrong);
}

std::string Blackout::check(const Instant& instant) const {
    const auto desk = openDesk(instant.image);
    if (!desk) return "cannot be opened: " + toText(desk.error());
    return m_fill.check(instant.image, instant.bids, instant.deposits);
}

}  // namespace

class TestPowerLoss : public QObject {
    Q_OBJECT
private slots:
    void whatWasAnsweredOutlivesThePower();
    void noticesAnAnswerBeforeItsSync();
};

void TestPowerLoss::whatWasAnsweredOutlivesThePower() {
    const auto images = static_cast<int>(setting("PLIMSOLL_IMAGES", 12));
    Blackout blackout(images);
    blackout.play();
    int at = 0;
    for (const auto& instant : blackout.instants()) {
        const auto wrong = blackout.check(instant);
        QVERIFY2(wrong.empty(), qPrintable(QString("PLIMSOLL_SEED=%1, sync %2, image %3: %4")
                                               .arg(firstSeed())
                                               .arg(at / images)
                                               .arg(at % images)
                                               .arg(QString::fromStdString(wrong))));
        ++at;
    }
    qInfo("%d syncs, %d images each, all %d sound", blackout.syncs(), images, at);
    QVERIFY(blackout.syncs() > 8);
}

void TestPowerLoss::noticesAnAnswerBeforeItsSync() {
    Blackout blackout(3);
    blackout.play();
    // The last answers, promised at the first sync already, cannot all have been stored by then.
    auto early = blackout.instants().front();
    early.bids = blackout.instants().back().bids;
    QVERIFY(!early.bids.empty());
    QVERIFY(!blackout.check(early).empty());
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_power_loss.moc"
