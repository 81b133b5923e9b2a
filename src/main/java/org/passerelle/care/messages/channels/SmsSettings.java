package org.passerelle.care.messages.channels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The gateway that takes our SMS, `passerelle.messages.sms.*`: a JSON object posted to `url`, its fields called as the
/// gateway calls them.
///
/// @param url absent: no SMS leaves
/// @param takesOnce the gateway promises to take a key once, so that what it did not answer may go again
@ConfigurationProperties("passerelle.messages.sms")
record SmsSettings(
        @Nullable String url,
        @Nullable String token,
        @DefaultValue("Authorization") String tokenHeader,
        @DefaultValue("Bearer ") String tokenPrefix,
        @DefaultValue("Idempotency-Key") String keyHeader,
        @DefaultValue("to") String toField,
        @DefaultValue("text") String textField,
        @DefaultValue("from") String fromField,
        @Nullable String from,
        @DefaultValue("id") String receiptField,
        @DefaultValue("false") boolean takesOnce,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration answerTimeout) {

    boolean isSet() {
        return url != null && !url.isBlank();
    }
}
