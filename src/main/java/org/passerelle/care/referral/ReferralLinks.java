package org.passerelle.care.referral;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ReferralLinks extends Repository<ReferralLink, UUID> {

    ReferralLink save(ReferralLink link);

    Optional<ReferralLink> findByDigest(String digest);

    /// Two clicks on one form come one after the other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReferralLink> findLockedByDigest(String digest);
}
