package org.passerelle.care.practices;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface PracticeContacts extends Repository<PracticeContact, UUID> {

    PracticeContact save(PracticeContact contact);

    @NativeQuery("""
        select * from practice_contact where practice_id = :practice order by contacted_at desc limit :rows
        """)
    List<PracticeContact> latestOf(UUID practice, int rows);
}
