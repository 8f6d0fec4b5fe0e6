package com.amijose.carebot.understanding;

import com.amijose.carebot.understanding.learned.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The trade's vocabulary: what sort of piece a word names, and words for one and the same stuff, in
 * the six languages that customers write in. A table of the shop's goods, not of phrases.
 */
final class PieceWords {
  /** Each sort of piece by all its names; a name of several words is written with a space. */
  private static final Map<String, String> SORTS =
      Map.ofEntries(
          Map.entry(
              "ring",
              "ring rings band bands signet solitaire anillo anillos sortija bague bagues alliance"
                  + " ringe anello anelli fede anel aneis alianca ringen"),
          Map.entry(
              "earrings",
              "earring earrings stud studs hoop hoops huggie huggies threader threaders dangles"
                  + " dangle ear-cuff sleepers pendiente pendientes arete aretes zarcillos aros topos"
                  + " boucle boucles creole creoles puces ohrring ohrringe ohrstecker creolen"
                  + " orecchino orecchini cerchi brinco brincos argolas oorbel oorbellen oorringen"),
          Map.entry(
              "necklace",
              "necklace necklaces necklce chain chains choker chokers collar collares gargantilla"
                  + " collier colliers chaine halskette halsketten kette ketten collana collane"
                  + " catena catenina colar colares corrente ketting kettingen halsketting"),
          Map.entry(
              "pendant",
              "pendant pendants pendent charm charms locket lockets medallion medal colgante"
                  + " colgantes dije medalla medallon relicario pendentif pendentifs medaillon"
                  + " anhanger ciondolo ciondoli medaglia medaglione pingente pingentes medalha"
                  + " hanger bedel"),
          Map.entry(
              "bracelet",
              "bracelet bracelets bangle bangles cuff cuffs braclet pulsera pulseras brazalete"
                  + " esclava bracelets jonc armband armbander armreif bracciale bracciali"
                  + " braccialetto bracelete pulseira pulseiras armbanden"),
          Map.entry(
              "anklet",
              "anklet anklets ankle-bracelet tobillera cheville fusskette fusskettchen"
                  + " cavigliera tornozeleira enkelbandje"),
          Map.entry(
              "brooch",
              "brooch brooches pin broche broches brosche broschen spilla spille" + " prendedor"),
          Map.entry(
              "cufflinks",
              "cufflink cufflinks gemelos manschettenknopfe gemelli abotoaduras"
                  + " manchetknopen"),
          Map.entry("watch", "watch watches reloj montre uhr orologio relogio horloge"),
          Map.entry("tie clip", "tieclip tie-clip tie-bar"),
          Map.entry("gift card", "giftcard voucher voucher gutschein"));

  private static final Map<String, String> STUFF =
      Map.ofEntries(
          Map.entry(
              "gold",
              "gold golden oro dorado dorada or dore doree goldene goldenen goldener"
                  + " goldfarben dorato dorata ouro dourado dourada goud gouden"),
          Map.entry(
              "silver",
              "silver plata plateado argent argente silber silberne silbernen"
                  + " argento prata zilver zilveren sterling"),
          Map.entry("rose", "rose rosa rosé rosegold"),
          Map.entry(
              "pearl",
              "pearl pearls perla perlas perle perles perlen perola perolas parel" + " parels"),
          Map.entry(
              "heart",
              "heart hearts corazon corazones coeur coeurs herz herzen cuore cuori"
                  + " coracao hart hartje"),
          Map.entry(
              "star",
              "star stars estrella estrellas etoile etoiles stern sterne stella"
                  + " stelle estrela estrelas ster"),
          Map.entry("moon", "moon moons luna lunas lune mond lua maan crescent"),
          Map.entry(
              "flower",
              "flower flowers floral flor flores fleur fleurs blume blumen fiore" + " fiori bloem"),
          Map.entry("leather", "leather cuero cuir leder pelle couro leer"),
          Map.entry("diamond", "diamond diamonds diamante diamant diamanten"),
          Map.entry("emerald", "emerald emeralds esmeralda emeraude smaragd smeraldo"),
          Map.entry("sapphire", "sapphire sapphires zafiro saphir zaffiro safira saffier"),
          Map.entry("ruby", "ruby rubies rubi rubis rubin rubino robijn"),
          Map.entry(
              "personalized",
              "personalized personalised engraved custom engraving grabado"
                  + " grabada grave gravee graviert inciso incisa gravado gravada gegraveerd"),
          Map.entry("name", "name names nombre nom namen nome nomes naam"));

  private static final Map<String, String> SORT_OF = invert(SORTS);
  private static final Map<String, String> STUFF_OF = invert(STUFF);

  /** Of a necklace with a pendant people say either; the wider family decides a contradiction. */
  private static final Map<String, Set<String>> ALSO_CALLED =
      Map.of(
          "necklace", Set.of("pendant"),
          "pendant", Set.of("necklace", "bracelet"),
          "anklet", Set.of("bracelet"),
          "bracelet", Set.of("anklet"));

  private PieceWords() {}

  /** The sort of piece that a folded word names. */
  static Optional<String> findSort(String word) {
    return Optional.ofNullable(SORT_OF.get(word));
  }

  /** The same word for the same stuff or form in each language; other words stay as they are. */
  static String common(String word) {
    String stuff = STUFF_OF.get(word);
    return stuff == null ? singular(word) : stuff;
  }

  static boolean mayBeCalled(String sort, String said) {
    return sort.equals(said) || ALSO_CALLED.getOrDefault(sort, Set.of()).contains(said);
  }

  /** Words of a title that say which piece it is; no sorts, no sizes, no small words. */
  static Set<String> listNames(List<String> words) {
    Set<String> names = new LinkedHashSet<>();
    for (String word : words)
      if (word.length() > 2 && Words.isWordLike(word) && findSort(word).isEmpty())
        names.add(common(word));
    names.removeAll(Set.of("the", "and", "with", "for", "set", "size", "inch", "mini", "pair"));
    return names;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static Map<String, String> invert(Map<String, String> table) {
    Map<String, String> inverted = new TreeMap<>();
    new TreeMap<>(table)
        .forEach(
            (name, words) ->
                Arrays.stream(words.split(" ")).forEach(word -> inverted.putIfAbsent(word, name)));
    return Collections.unmodifiableMap(inverted);
  }
}
