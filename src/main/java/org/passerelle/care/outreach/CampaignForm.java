package org.passerelle.care.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.WholeNumbers;

/// A campaign as typed on its page.
///
/// @param communes names or INSEE codes, with commas between them
record CampaignForm(
        @Nullable String name,
        @Nullable String programme,
        @Nullable String communes,
        @Nullable String startsOn,
        @Nullable String callsADay,
        @Nullable String signedBy,
        @Nullable String phone) {

    /// What two people do on a morning, beside their own work.
    private static final String USUAL_CALLS = "20";

    static CampaignForm fresh(LocalDate today) {
        return new CampaignForm("", "", "", today.toString(), USUAL_CALLS, "", "");
    }

    /// Throws [InvalidInput] when the number of calls is no number.
    CampaignTold told() {
        return new CampaignTold(
                name, programme, named(), startsOn, WholeNumbers.readIfGiven("callsADay", callsADay), signedBy, phone);
    }

    private List<@Nullable String> named() {
        return new ArrayList<@Nullable String>(
                Stream.of((communes == null ? "" : communes).split("[,;\\n]")).toList());
    }
}
