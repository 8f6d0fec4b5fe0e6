package com.amijose.carebot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON and back: a record is an object of its components, a variant of a sealed type says
 * its name under {@code type}, an empty Optional is null, moments and periods are ISO 8601.
 */
final class RecordJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TYPE = "type";

  private RecordJson() {}

  static String write(Object value) {
    return node(value).toString();
  }

  /**
   * @throws IllegalArgumentException where {@code json} is not what {@link #write} gave for a value
   *     of this type
   */
  static <T> T read(String json, Class<T> type) {
    try {
      return type.cast(value(MAPPER.readTree(json), type));
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("no JSON", malformed);
    }
  }

  /** One component of what {@link #write} gave for a record, without reading the others. */
  static <T> T readPart(String json, String component, Class<T> type) {
    try {
      return type.cast(value(MAPPER.readTree(json).path(component), type));
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("no JSON", malformed);
    }
  }

  private static JsonNode node(@Nullable Object value) {
    if (value instanceof Record record) return object(record);
    if (value instanceof Collection<?> all) {
      ArrayNode array = NODES.arrayNode();
      all.forEach(one -> array.add(node(one)));
      return array;
    }
    if (value instanceof Optional<?> optional) return node(optional.orElse(null));
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? NODES.numberNode(optional.getAsInt()) : NODES.nullNode();
    }
    if (value == null) return NODES.nullNode();
    if (value instanceof Boolean truth) return NODES.booleanNode(truth);
    if (value instanceof Integer number) return NODES.numberNode(number);
    if (value instanceof Long number) return NODES.numberNode(number);
    if (value instanceof Double number) return NODES.numberNode(number);
    return NODES.textNode(value instanceof Enum<?> name ? name.name() : value.toString());
  }

  private static ObjectNode object(Record record) {
    ObjectNode object = NODES.objectNode();
    if (Arrays.stream(record.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
      object.put(TYPE, record.getClass().getSimpleName());
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      object.set(component.getName(), node(component(record, component)));
    }
    return object;
  }

  private static Object component(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true); // a record may be private to its class
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalArgumentException("cannot read " + component, notPublic);
    }
  }

  private static Object value(JsonNode node, Type type) {
    if (type instanceof ParameterizedType generic) return generic(node, generic);
    Class<?> plain = type instanceof Class<?> known ? known : Object.class;
    if (plain.isEnum()) return constant(node.asText(), plain);
    if (plain.isSealed()) return value(node, variant(node, plain));
    if (plain.isRecord()) return record(node, plain, plain);
    if (plain == String.class) return node.asText();
    if (plain == boolean.class || plain == Boolean.class) return node.asBoolean();
    if (plain == int.class || plain == Integer.class) return node.asInt();
    if (plain == long.class || plain == Long.class) return node.asLong();
    if (plain == double.class || plain == Double.class) return node.asDouble();
    if (plain == BigDecimal.class) return new BigDecimal(node.asText());
    if (plain == Instant.class) return Instant.parse(node.asText());
    if (plain == LocalDate.class) return LocalDate.parse(node.asText());
    if (plain == Duration.class) return Duration.parse(node.asText());
    if (plain == OptionalInt.class) {
      return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }
    throw new IllegalArgumentException("no way to read a " + type);
  }

  private static Object generic(JsonNode node, ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type inner = type.getActualTypeArguments()[0];
    if (raw == Optional.class) {
      return node.isNull() ? Optional.empty() : Optional.of(value(node, inner));
    }
    if (raw == List.class || raw == Set.class) {
      List<Object> all = new ArrayList<>();
      node.forEach(one -> all.add(value(one, inner)));
      return raw == List.class ? all : new LinkedHashSet<>(all);
    }
    if (raw.isRecord()) return record(node, raw, inner);
    throw new IllegalArgumentException("no way to read a " + type);
  }

  /**
   * @param argument what a type variable of the record stands for
   */
  private static Object record(JsonNode node, Class<?> type, Type argument) {
    Shape shape = SHAPES.get(type);
    Object[] values = new Object[shape.names().length];
    for (int i = 0; i < values.length; i++) {
      Type generic = shape.types()[i];
      boolean known = generic instanceof Class || generic instanceof ParameterizedType;
      values[i] = value(node.path(shape.names()[i]), known ? generic : argument);
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException refused) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), refused);
    }
  }

  /** What reflection tells of a record type; asking it again for every value would take long. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Shape(String[] names, Type[] types, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      String[] names = new String[components.length];
      Type[] types = new Type[components.length];
      Class<?>[] raw = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        names[i] = components[i].getName();
        types[i] = components[i].getGenericType();
        raw[i] = components[i].getType();
      }
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(raw);
        constructor.setAccessible(true);
        return new Shape(names, types, constructor);
      } catch (NoSuchMethodException noRecord) {
        throw new IllegalArgumentException("not a record: " + type, noRecord);
      }
    }
  }

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private static Class<?> variant(JsonNode node, Class<?> sealed) {
    String name = node.path(TYPE).asText();
    return Arrays.stream(sealed.getPermittedSubclasses())
        .filter(one -> one.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no variant " + name));
  }

  private static Object constant(String name, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> ((Enum<?>) one).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + name));
  }
}
