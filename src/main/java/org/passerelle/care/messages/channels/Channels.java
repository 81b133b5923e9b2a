package org.passerelle.care.messages.channels;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Trial;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The ways out that this installation has: those it set, and on trial the outbox in place of the others. A real
/// installation without any sends nothing, and says so of each message.
@Component
public class Channels {

    private final Map<ChannelKind, Channel> ways = new EnumMap<>(ChannelKind.class);
    private final boolean keeps;

    Channels(
            SmsSettings sms,
            ObjectProvider<JavaMailSenderImpl> mail,
            @Value("${passerelle.messages.mail.from:}") String from,
            MessageOutbox outbox,
            JsonMapper json,
            Clock clock,
            Environment environment) {
        if (sms.isSet()) {
            ways.put(ChannelKind.SMS, new SmsGateway(sms, json, clock));
        }
        JavaMailSenderImpl server = mail.getIfAvailable();
        if (server != null && !from.isBlank()) {
            MailChannel.limit(server.getJavaMailProperties());
            ways.put(ChannelKind.MAIL, new MailChannel(server, from));
        }
        if (Trial.isOn(environment)) {
            for (ChannelKind kind : ChannelKind.values()) {
                ways.putIfAbsent(kind, outbox);
            }
        }
        this.keeps = ways.containsValue(outbox);
    }

    public Optional<Channel> of(@Nullable ChannelKind kind) {
        return Optional.ofNullable(kind == null ? null : ways.get(kind));
    }

    /// Whether something stays in the outbox here.
    public boolean keeps() {
        return keeps;
    }
}
