#pragma once
// plimsoll DESK --certificate LOAN --to FILE.pdf: writes the certificate without a window. Attaches
// read-only, so that it works beside whoever writes the desk.

#include <QString>

namespace plimsoll::console {

struct CertificateOrder {
    QString desk;
    QString loan;
    QString to;
};

/// The exit code, as plimsollctl has them; what went wrong is on standard error.
[[nodiscard]] int writeCertificate(const CertificateOrder& order);

}  // namespace plimsoll::console
