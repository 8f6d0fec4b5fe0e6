package com.amijose.carebot.bench;

import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.order.CsvOrders;
import com.amijose.carebot.order.ListedOrders;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.reply.LetterWriter;
import com.amijose.carebot.reply.MustacheLetterWriter;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.reply.Templates;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.triage.Known;
import com.amijose.carebot.triage.Triage;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Interpreter;
import com.amijose.carebot.understanding.LineItemMatcher;
import com.amijose.carebot.understanding.OpenNlpInterpreter;
import com.amijose.carebot.understanding.learned.Models;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The middle as a dry run has it, and what goes into each of its stages, made beforehand. */
final class Bench {
  private static final int MAILS = 96;

  final MimeReader reader;
  final Interpreter interpreter;
  final ListedOrders orders;
  final ReturnsPolicy policy;
  final LetterWriter letters;
  final List<Job> jobs = new ArrayList<>();
  private final Triage triage;

  /** One mail, and what each stage is given of it. */
  record Job(
      byte[] bytes,
      Message message,
      PolicyQuestion question,
      LetterWriter.Letter letter,
      Occasion occasion) {}

  /**
   * @param bytes about how large each mail is
   */
  Bench(int bytes) throws IOException {
    Home home = new Home(Path.of(System.getProperty("carebot.home", ".")));
    Settings settings = SettingsReader.forTriage(Optional.empty(), home, name -> null);
    MailMaker maker = new MailMaker(settings.models(), bytes);
    orders =
        new ListedOrders(
            new CsvOrders(settings.categories())
                .read(new StringReader(maker.orders(MAILS)))
                .orders());
    reader = new MimeReader(settings.reader());
    Models models = Models.load(settings.models());
    interpreter = new OpenNlpInterpreter(models);
    policy = new ReturnsPolicy(new DecisionTable(settings.limits()), settings.shop().timeZone());
    letters = new MustacheLetterWriter(Templates.load(settings.templates()), settings.shop());
    triage =
        new Triage(
            interpreter,
            new LineItemMatcher(models::isMeant),
            Known.of(orders),
            policy,
            letters,
            new Autonomy(Autonomy.Mode.AUTO, settings.confidence(), policy),
            settings.shop().timeZone());
    for (int index = 0; index < MAILS; index++) {
      byte[] mail = maker.mail(index);
      whole(mail).fold(answer -> jobs.add(job(mail, answer)), notForUs -> false);
    }
    if (jobs.size() < MAILS / 2) throw new IllegalStateException("too few mails get an answer");
  }

  /** Parse, understand, decide, reply: what {@code carebot triage} does with a mail. */
  Verdict whole(byte[] mail) {
    Message message = reader.read(RawMessage.of(mail));
    return triage.triage(message, new Occasion(message.arrivedAt(), "RMA-PREVIEW"));
  }

  private Job job(byte[] mail, Verdict.Answer answer) {
    Message message = answer.message();
    PolicyQuestion question = answer.reasoning().question();
    LetterWriter.Letter letter =
        new LetterWriter.Letter(
            message,
            answer.reasoning().understanding(),
            answer.reasoning().orders(),
            answer.reasoning().decision(),
            policy.table().limits(),
            Set.of());
    return new Job(
        mail, message, question, letter, new Occasion(message.arrivedAt(), "RMA-PREVIEW"));
  }
}
