package org.passerelle.care.referral;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// Whom a referral is about and what for, until it is forgotten; and who asked.
@Embeddable
class PatientAndDoctor {

    @Nullable
    private String alias;

    @Nullable
    private String phone;

    private String language;

    @Nullable
    private String wish;

    private String doctor;

    @Nullable
    private String doctorPhone;

    @Nullable
    private String doctorEmail;

    @SuppressWarnings("NullAway.Init")
    protected PatientAndDoctor() {}

    PatientAndDoctor(Asked asked) {
        this.alias = asked.alias();
        this.phone = asked.phone();
        this.language = asked.language();
        this.wish = asked.wish();
        this.doctor = asked.doctor();
        this.doctorPhone = asked.doctorPhone();
        this.doctorEmail = asked.doctorEmail();
    }

    boolean isAbout(Asked asked) {
        return asked.alias().equals(alias) && asked.phone().equals(phone);
    }

    /// What tells who the patient is.
    void forget() {
        alias = null;
        phone = null;
        wish = null;
    }

    @Nullable
    String alias() {
        return alias;
    }

    @Nullable
    String phone() {
        return phone;
    }

    String language() {
        return language;
    }

    @Nullable
    String wish() {
        return wish;
    }

    String doctor() {
        return doctor;
    }

    @Nullable
    String doctorPhone() {
        return doctorPhone;
    }

    @Nullable
    String doctorEmail() {
        return doctorEmail;
    }
}
