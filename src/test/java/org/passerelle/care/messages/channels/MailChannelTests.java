package org.passerelle.care.messages.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server in this JVM, and some that die in the middle of a mail.
class MailChannelTests {

    @Test
    void aMailArrivesOnceWithItsKeyAndInItsOwnLetters() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Outcome sent = channel(server.getSmtp().getPort()).send(letter("lina@exemple.fr"));

            assertThat(sent).isEqualTo(new Outcome.Accepted("<key-7@exemple.fr>"));
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo("<key-7@exemple.fr>");
            assertThat(mail.getSubject()).isEqualTo("ቆጸራኹም");
            assertThat(mail.getContent().toString()).contains("ሎሚ ሰዓት 09:30");
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("lina@exemple.fr");
        } finally {
            server.stop();
        }
    }

    @Test
    void whereNobodyListensNothingWasTaken() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        assertThat(channel(port).send(letter("lina@exemple.fr")))
                .isEqualTo(new Outcome.TryAgain("NO_CONNECTION", null));
    }

    @Test
    void aServerThatTakesTheMailAndDiesHasTakenIt() throws IOException {
        assertThat(sentTo("250 taken", true)).isEqualTo(new Outcome.Accepted("<key-7@exemple.fr>"));
    }

    @Test
    void ofAServerThatDiesBeforeItSaysWhetherItTookTheMailNobodyKnows() throws IOException {
        assertThat(sentTo("", true)).isEqualTo(new Outcome.Unknown("NO_ANSWER"));
    }

    @Test
    void whatTheServerDoesNotWantIsRefusedForGood() throws IOException {
        assertThat(sentTo("554 no", false)).isEqualTo(new Outcome.Refused("SMTP_554"));
    }

    @Test
    void whatTheServerCannotTakeNowComesAgain() throws IOException {
        assertThat(sentTo("451 later", false)).isEqualTo(new Outcome.TryAgain("SMTP_451", null));
    }

    @Test
    void anAddressTheServerDoesNotKnowIsRefusedAndOneItPutsOffComesAgain() throws IOException {
        assertThat(sentTo("550 nobody", "250 taken", false)).isEqualTo(new Outcome.Refused("SMTP_550"));
        assertThat(sentTo("450 greylisted", "250 taken", false)).isEqualTo(new Outcome.TryAgain("SMTP_450", null));
    }

    private static Outcome sentTo(String answerToTheMail, boolean dies) throws IOException {
        return sentTo("250 ok", answerToTheMail, dies);
    }

    private static Outcome sentTo(String answerToTheAddress, String answerToTheMail, boolean dies) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> speak(server, answerToTheAddress, answerToTheMail, dies));
            return channel(server.getLocalPort()).send(letter("lina@exemple.fr"));
        }
    }

    /// As little SMTP as a mail needs.
    private static void speak(ServerSocket server, String toTheAddress, String toTheMail, boolean dies) {
        try (Socket line = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            say(line, "220 here");
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                if (said.startsWith("RCPT")) {
                    say(line, toTheAddress);
                } else if (said.equals("DATA")) {
                    say(line, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // the mail itself
                    }
                    if (!toTheMail.isEmpty()) {
                        say(line, toTheMail);
                    }
                    if (dies) {
                        return;
                    }
                } else {
                    say(line, said.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException over) {
            // the other side has heard enough
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    private static MailChannel channel(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        MailChannel.limit(server.getJavaMailProperties());
        return new MailChannel(server, "equipe@exemple.fr");
    }

    private static Letter letter(String to) {
        return new Letter(UUID.randomUUID(), "key-7", ChannelKind.MAIL, to, "tir", "ቆጸራኹም", "ሎሚ ሰዓት 09:30");
    }
}
