package com.amijose.carebot.understanding;

import com.amijose.carebot.understanding.learned.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Raises the flags of a text. A missed flag is sent, a false one only drafted, so either of two
 * witnesses is enough: the model, at a low threshold, or a word that hardly ever stands without it.
 */
final class FlagFinder {
  private static final double ENOUGH = 0.1;

  /** In few words each one weighs much, and "a slip of the finger" looks like an injury. */
  private static final double ENOUGH_IN_FEW_WORDS = 0.5;

  private static final int FEW_WORDS = 6;

  /** A name or a greeting is too short for the model to be a witness alone. */
  private static final int FEWEST_WORDS = 3;

  /** What a word by name counts beside the model's word. */
  private static final double NAMED = 0.9;

  /** Institutions, injuries and means of pressure by name, in the words' folded form. */
  private static final Map<Flag, Pattern> NAMES =
      Map.of(
          Flag.LEGAL,
          Pattern.compile(
              "\\b(?:lawyers?|solicitors?|attorneys?|barristers?|legal|lawsuit"
                  + "|(?:to|will|shall|could|might|can|must) sue|sue (?:you|the|them|for)|suing"
                  + "|(?:the|in|to|county|crown|claims|a|of|high) courts?"
                  + "|tribunal|ombudsman|trading standards|consumer (?:rights|protection|affairs)"
                  + "|citizens advice|chargebacks?|charge back|small claims|better business bureau"
                  + "|bbb|attorney general|ftc|section 75|statutory|abogad[oa]s?|demandar|denuncia"
                  + "|denunciar|consumo|avocats?|tribunal|juridiques?|(?:en|la) justice|dgccrf"
                  + "|anwalt|anwaltin|anwalte|rechtsanwalt|gericht|verbraucherzentrale"
                  + "|verbraucherschutz|mahnbescheid|avvocat[oi]|legali|denuncia|agcm|advogad[oa]"
                  + "|procon|deco|advocaat|rechter|juridische)\\b"),
          Flag.SAFETY,
          Pattern.compile(
              "\\b(?:allerg\\w*|rash|hives|blister\\w*|swollen|swelling|bleed\\w*|bled|infected"
                  + "|infection|hospital|a&e|urgent care|choke[ds]?|choking|swallow\\w*|injur\\w*"
                  + "|dermatologist|burn(?:s|ed|t)? (?:my|her|his|the)|alergi\\w*|sarpullido"
                  + "|hinchad\\w*|sangr\\w*|asfixi\\w*|atragant\\w*|eruption|gonfle\\w*|saign\\w*"
                  + "|etouff\\w*|aval\\w* (?:la|le|un|une)|ausschlag|geschwollen|verletz\\w*"
                  + "|verschluck\\w*|blutet\\w*|krankenhaus|eruzione|gonfi\\w*|sangui\\w*|ingoi\\w*"
                  + "|soffoc\\w*|engoli\\w*|inchad\\w*|huiduitslag|gewond)\\b"),
          Flag.THREAT,
          Pattern.compile(
              "\\b(?:one star|1 star|zero stars|bad reviews?|negative reviews?|trustpilot"
                  + "|go viral|journalists?|newspapers?|the press|expose you|name and shame"
                  + "|kill you|hurt you|come (?:round|down) there|watch your back|know where you"
                  + "|burn (?:your|the) (?:shop|place)|smash|fuck\\w*|scum|una estrella"
                  + "|mala resena|prensa|une etoile|mauvais avis|la presse|schlechte bewertung"
                  + "|ein stern|eine sterne|presse|una stella|recensione negativa|stampa"
                  + "|uma estrela|imprensa)\\b"));

  /** Each flag at most once, with the sentence that shows it best. */
  List<FlagReading> find(List<ReadSentence> read) {
    List<FlagReading> found = new ArrayList<>();
    for (Flag flag : List.of(Flag.LEGAL, Flag.SAFETY, Flag.THREAT))
      strongest(flag, read).ifPresent(s -> found.add(new FlagReading(flag, s.quote())));
    return found;
  }

  private static Optional<ReadSentence> strongest(Flag flag, List<ReadSentence> read) {
    Optional<ReadSentence> strongest = Optional.empty();
    double most = ENOUGH;
    for (ReadSentence sentence : read) {
      List<String> words = sentence.words();
      double says = heard(sentence.mark(flag.word()), words);
      if (says < NAMED && names(flag, words)) says = NAMED;
      if (says < most) continue;
      most = says;
      strongest = Optional.of(sentence);
    }
    return strongest;
  }

  /** What the model's word is worth, by how much it had to go by. */
  private static double heard(double mark, List<String> words) {
    long spoken = words.stream().filter(Words::isWordLike).count();
    if (spoken < FEWEST_WORDS || spoken < FEW_WORDS && mark < ENOUGH_IN_FEW_WORDS) return 0;
    return mark;
  }

  private static boolean names(Flag flag, List<String> words) {
    return Objects.requireNonNull(NAMES.get(flag)).matcher(String.join(" ", words)).find();
  }
}
