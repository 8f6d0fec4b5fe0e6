package com.amijose.carebot.reply;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a template may use are the components of the record that it is given. Names are
 * compared when templates are loaded, so that a slip of the pen shows at the start and not with the
 * first customer whom it concerns.
 */
final class TemplateVariables {
  private static final Set<String> OF_LISTS = Set.of(".", "-first", "-last", "-index");

  private TemplateVariables() {}

  /** The components of a record and of the records in it. */
  static Set<String> of(Class<?> facts) {
    Set<String> names = new TreeSet<>();
    for (RecordComponent component : facts.getRecordComponents()) {
      names.add(component.getName());
      Class<?> inner = inner(component.getGenericType());
      if (inner.isRecord()) names.addAll(of(inner));
    }
    return names;
  }

  /** The sentence compiled, if it can be; else a fault is added. */
  static Optional<Template> check(
      String place, String text, Set<String> variables, List<String> faults) {
    try {
      Template template = PhraseBook.compiler().compile(text);
      for (String name : used(template)) {
        if (!variables.contains(name)) faults.add(place + ": " + unknown(name, variables));
      }
      return Optional.of(template);
    } catch (MustacheException broken) {
      faults.add(place + ": " + broken.getMessage() + ": correct the braces");
      return Optional.empty();
    }
  }

  static String unknown(String name, Set<String> variables) {
    return "{{"
        + name
        + "}} is not known: use one of "
        + String.join(", ", new TreeSet<>(variables));
  }

  /** The variables and sections of a template, without those that every list has. */
  static Set<String> used(Template template) {
    Set<String> names = new TreeSet<>();
    template.visit(
        new Mustache.Visitor() {
          @Override
          public void visitText(String text) {}

          @Override
          public void visitVariable(String name) {
            if (!OF_LISTS.contains(name)) names.add(name);
          }

          @Override
          public boolean visitInclude(String name) {
            return false; // each part is looked at by itself; one that holds itself would never end
          }

          @Override
          public boolean visitSection(String name) {
            visitVariable(name);
            return true;
          }

          @Override
          public boolean visitInvertedSection(String name) {
            visitVariable(name);
            return true;
          }
        });
    return names;
  }

  private static Class<?> inner(Type type) {
    if (type instanceof ParameterizedType list) return inner(list.getActualTypeArguments()[0]);
    return type instanceof Class<?> plain ? plain : Object.class;
  }
}
