-- What a message says, for each event, channel and language. Only French and English were read by somebody who speaks
-- them; all others wait for a native reader, and nobody gets them before.

create temporary table fixed_words (language text, hello text, subject text, moved text, canceled text);
create temporary table fixed_sentence (language text, event text, body text);

insert into fixed_words values
    ('fra', 'Bonjour,', 'Votre rendez-vous', 'Votre rendez-vous change', 'Votre rendez-vous est annulé'),
    ('eng', 'Hello,', 'Your appointment', 'Your appointment has changed', 'Your appointment is cancelled'),
    ('ara', 'مرحباً،', 'موعدك', 'تغيّر موعدك', 'أُلغي موعدك'),
    ('prs', 'سلام،', 'وقت ملاقات شما', 'وقت ملاقات شما تغییر کرد', 'وقت ملاقات شما لغو شد'),
    ('pus', 'سلام،', 'ستاسو د لیدنې وخت', 'ستاسو د لیدنې وخت بدل شو', 'ستاسو لیدنه لغوه شوه'),
    ('tir', 'ሰላም፣', 'ቆጸራኹም', 'ቆጸራኹም ተቐዪሩ', 'ቆጸራኹም ተሰሪዙ'),
    ('rus', 'Здравствуйте,', 'Ваша запись', 'Время вашей записи изменилось', 'Ваша запись отменена'),
    ('sqi', 'Përshëndetje,', 'Takimi juaj', 'Takimi juaj ndryshoi', 'Takimi juaj u anulua'),
    ('kat', 'გამარჯობა,', 'თქვენი შეხვედრა', 'თქვენი შეხვედრა შეიცვალა', 'თქვენი შეხვედრა გაუქმდა'),
    ('som', 'Salaan,', 'Ballantaada', 'Ballantaadii way isbeddeshay', 'Ballantaadii waa la baajiyay'),
    ('spa', 'Buenos días:', 'Su cita', 'Su cita ha cambiado', 'Su cita está anulada'),
    ('por', 'Bom dia,', 'A sua marcação', 'A sua marcação mudou', 'A sua marcação foi cancelada');

insert into fixed_sentence values
    ('fra', 'BOOKED', 'Votre rendez-vous : {day} à {time}, {place}. Un souci ? {phone}'),
    ('fra', 'MOVED', 'Votre rendez-vous change : {day} à {time}, {place}. Un souci ? {phone}'),
    ('fra', 'CANCELED', 'Votre rendez-vous du {day} à {time} est annulé. Nous vous rappelons. {phone}'),
    ('fra', 'REMINDER', 'Rappel : rendez-vous {day} à {time}, {place}. Vous ne pouvez pas venir ? {phone}'),
    ('fra', 'MORNING', 'Aujourd’hui à {time} : votre rendez-vous, {place}. {phone}'),
    ('eng', 'BOOKED', 'Your appointment: {day} at {time}, {place}. A problem? {phone}'),
    ('eng', 'MOVED', 'Your appointment has changed: {day} at {time}, {place}. A problem? {phone}'),
    ('eng', 'CANCELED', 'Your appointment on {day} at {time} is cancelled. We will call you. {phone}'),
    ('eng', 'REMINDER', 'Reminder: appointment on {day} at {time}, {place}. Cannot come? {phone}'),
    ('eng', 'MORNING', 'Today at {time}: your appointment, {place}. {phone}'),
    ('ara', 'BOOKED', 'موعدك: {day} الساعة {time}، {place}. عندك مشكلة؟ {phone}'),
    ('ara', 'MOVED', 'تغيّر موعدك: {day} الساعة {time}، {place}. عندك مشكلة؟ {phone}'),
    ('ara', 'CANCELED', 'أُلغي موعدك يوم {day} الساعة {time}. سنتصل بك. {phone}'),
    ('ara', 'REMINDER', 'تذكير: موعدك {day} الساعة {time}، {place}. لا تستطيع الحضور؟ {phone}'),
    ('ara', 'MORNING', 'اليوم الساعة {time}: موعدك، {place}. {phone}'),
    ('prs', 'BOOKED', 'وقت ملاقات شما: {day} ساعت {time}، {place}. مشکل دارید؟ {phone}'),
    ('prs', 'MOVED', 'وقت ملاقات شما تغییر کرد: {day} ساعت {time}، {place}. مشکل دارید؟ {phone}'),
    ('prs', 'CANCELED', 'وقت ملاقات شما {day} ساعت {time} لغو شد. به شما زنگ می‌زنیم. {phone}'),
    ('prs', 'REMINDER', 'یادآوری: وقت ملاقات {day} ساعت {time}، {place}. آمده نمی‌توانید؟ {phone}'),
    ('prs', 'MORNING', 'امروز ساعت {time}: وقت ملاقات شما، {place}. {phone}'),
    ('pus', 'BOOKED', 'ستاسو د لیدنې وخت: {day} په {time} بجو، {place}. ستونزه لرئ؟ {phone}'),
    ('pus', 'MOVED', 'ستاسو د لیدنې وخت بدل شو: {day} په {time} بجو، {place}. ستونزه لرئ؟ {phone}'),
    ('pus', 'CANCELED', 'ستاسو لیدنه {day} په {time} بجو لغوه شوه. موږ به زنګ ووهو. {phone}'),
    ('pus', 'REMINDER', 'یادونه: د لیدنې وخت {day} په {time} بجو، {place}. نشئ راتللی؟ {phone}'),
    ('pus', 'MORNING', 'نن په {time} بجو: ستاسو لیدنه، {place}. {phone}'),
    ('tir', 'BOOKED', 'ቆጸራኹም፦ {day} ሰዓት {time}፣ {place}። ጸገም ኣሎ ድዩ፧ {phone}'),
    ('tir', 'MOVED', 'ቆጸራኹም ተቐዪሩ፦ {day} ሰዓት {time}፣ {place}። ጸገም ኣሎ ድዩ፧ {phone}'),
    ('tir', 'CANCELED', 'ናይ {day} ሰዓት {time} ቆጸራኹም ተሰሪዙ። ክንድውለልኩም ኢና። {phone}'),
    ('tir', 'REMINDER', 'መዘኻኸሪ፦ ቆጸራ {day} ሰዓት {time}፣ {place}። ክትመጹ ኣይትኽእሉን ዲኹም፧ {phone}'),
    ('tir', 'MORNING', 'ሎሚ ሰዓት {time}፦ ቆጸራኹም፣ {place}። {phone}'),
    ('rus', 'BOOKED', 'Ваша запись: {day} в {time}, {place}. Есть вопрос? {phone}'),
    ('rus', 'MOVED', 'Время вашей записи изменилось: {day} в {time}, {place}. Есть вопрос? {phone}'),
    ('rus', 'CANCELED', 'Ваша запись отменена: {day}, {time}. Мы вам позвоним. {phone}'),
    ('rus', 'REMINDER', 'Напоминание, ваша запись: {day} в {time}, {place}. Не сможете прийти? {phone}'),
    ('rus', 'MORNING', 'Сегодня в {time}: ваша запись, {place}. {phone}'),
    ('sqi', 'BOOKED', 'Takimi juaj: {day} në orën {time}, {place}. Keni problem? {phone}'),
    ('sqi', 'MOVED', 'Takimi juaj ndryshoi: {day} në orën {time}, {place}. Keni problem? {phone}'),
    ('sqi', 'CANCELED', 'Takimi juaj u anulua: {day} në orën {time}. Do t’ju telefonojmë. {phone}'),
    ('sqi', 'REMINDER', 'Kujtesë: takimi juaj {day} në orën {time}, {place}. Nuk vini dot? {phone}'),
    ('sqi', 'MORNING', 'Sot në orën {time}: takimi juaj, {place}. {phone}'),
    ('kat', 'BOOKED', 'თქვენი შეხვედრა: {day}, {time} საათზე, {place}. პრობლემა გაქვთ? {phone}'),
    ('kat', 'MOVED', 'შეხვედრა შეიცვალა: {day}, {time} საათზე, {place}. პრობლემა გაქვთ? {phone}'),
    ('kat', 'CANCELED', 'თქვენი შეხვედრა გაუქმდა: {day}, {time}. ჩვენ დაგირეკავთ. {phone}'),
    ('kat', 'REMINDER', 'შეხსენება: შეხვედრა {day}, {time} საათზე, {place}. ვერ მოდიხართ? {phone}'),
    ('kat', 'MORNING', 'დღეს {time} საათზე: თქვენი შეხვედრა, {place}. {phone}'),
    ('som', 'BOOKED', 'Ballantaada: {day} saacadda {time}, {place}. Dhib ma jiraa? {phone}'),
    ('som', 'MOVED', 'Ballantaadii way isbeddeshay: {day} saacadda {time}, {place}. Dhib ma jiraa? {phone}'),
    ('som', 'CANCELED', 'Ballantaadii {day} saacadda {time} waa la baajiyay. Waan ku soo wici doonnaa. {phone}'),
    ('som', 'REMINDER', 'Xusuusin: ballantaadu waa {day} saacadda {time}, {place}. Ma imaan kartid? {phone}'),
    ('som', 'MORNING', 'Maanta saacadda {time}: ballantaada, {place}. {phone}'),
    ('spa', 'BOOKED', 'Su cita: {day} a las {time}, {place}. ¿Algún problema? {phone}'),
    ('spa', 'MOVED', 'Su cita ha cambiado: {day} a las {time}, {place}. ¿Algún problema? {phone}'),
    ('spa', 'CANCELED', 'Su cita del {day} a las {time} está anulada. Le llamaremos. {phone}'),
    ('spa', 'REMINDER', 'Recordatorio: su cita es el {day} a las {time}, {place}. ¿No puede venir? {phone}'),
    ('spa', 'MORNING', 'Hoy a las {time}: su cita, {place}. {phone}'),
    ('por', 'BOOKED', 'A sua marcação: {day} às {time}, {place}. Algum problema? {phone}'),
    ('por', 'MOVED', 'A sua marcação mudou: {day} às {time}, {place}. Algum problema? {phone}'),
    ('por', 'CANCELED', 'A sua marcação de {day} às {time} foi cancelada. Vamos telefonar-lhe. {phone}'),
    ('por', 'REMINDER', 'Lembrete: a sua marcação é {day} às {time}, {place}. Não pode vir? {phone}'),
    ('por', 'MORNING', 'Hoje às {time}: a sua marcação, {place}. {phone}');

create temporary table fixed_text as
select language, event, body from fixed_sentence where event <> 'REMINDER'
union all
select language, reminder, body from fixed_sentence, (values ('REMINDER_3_DAYS'), ('REMINDER_1_DAY')) two (reminder)
where event = 'REMINDER';

insert into message_template (event, channel, language, body)
select event, 'SMS', language, body from fixed_text;

insert into message_template (event, channel, language, subject, body)
select event, 'MAIL', language, case event when 'MOVED' then moved when 'CANCELED' then canceled else subject end,
    hello || E'\n\n' || body || E'\n\n{team}'
from fixed_text join fixed_words using (language);

update message_template set reviewed_by = 'system', reviewed_at = now() where language in ('fra', 'eng');

drop table fixed_words, fixed_sentence, fixed_text;
