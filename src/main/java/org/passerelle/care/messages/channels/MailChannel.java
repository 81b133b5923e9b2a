package org.passerelle.care.messages.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server. What it says no to with a 5xx is refused, with a 4xx comes again, as does what never connected; a
/// line cut while the mail was under way says nothing about it. Once the server took it, it has it, whatever
/// becomes of the server. The key is the mail's Message-ID, by which servers and people know the same mail again.
class MailChannel implements Channel {

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final String from;
    private final String domain;

    MailChannel(JavaMailSenderImpl server, String from) {
        this.server = server;
        this.from = from;
        this.domain = from.substring(from.indexOf('@') + 1).replace(">", "");
    }

    /// A server that says nothing holds up no other message for long, whatever the installation set or forgot.
    static void limit(Properties properties) {
        properties.putIfAbsent("mail.smtp.connectiontimeout", "5000");
        properties.putIfAbsent("mail.smtp.timeout", "20000");
        properties.putIfAbsent("mail.smtp.writetimeout", "20000");
    }

    @Override
    public Outcome send(Letter letter) {
        Session session = server.getSession();
        try {
            MimeMessage mail = mail(letter, session);
            Transport transport = session.getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
            try {
                transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            } catch (MessagingException e) {
                return new Outcome.TryAgain("NO_CONNECTION", null);
            }
            return handOver(mail, transport);
        } catch (MessagingException e) {
            return new Outcome.Refused("ADDRESS");
        }
    }

    private MimeMessage mail(Letter letter, Session session) throws MessagingException {
        MimeMessage mail = new Mail(session, "<" + letter.key() + "@" + domain + ">");
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    private static Outcome handOver(MimeMessage mail, Transport transport) throws MessagingException {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Accepted(mail.getMessageID());
        } catch (MessagingException e) {
            Integer code = code(e);
            if (code == null) {
                return new Outcome.Unknown("NO_ANSWER");
            }
            return code >= PERMANENT ? new Outcome.Refused("SMTP_" + code) : new Outcome.TryAgain("SMTP_" + code, null);
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // how the line ended says nothing about the mail
        }
    }

    /// What the server answered, absent when it did not.
    private static @Nullable Integer code(MessagingException trouble) {
        for (Exception e = trouble; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            Integer code =
                    switch (e) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException send when send.getNextException() == null -> send.getReturnCode();
                        default -> null;
                    };
            if (code != null && code > 0) {
                return code;
            }
        }
        return null;
    }

    /// Keeps the Message-ID it was given.
    private static class Mail extends MimeMessage {

        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
