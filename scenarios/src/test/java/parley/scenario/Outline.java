package parley.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import parley.model.Place;

/** Any value of the model as an indented text, every field shown, places and empty fields left out. */
final class Outline {
    private final StringBuilder out = new StringBuilder();

    private Outline() {}

    static String of(Object value) {
        Outline outline = new Outline();
        outline.add("", value, 0);
        return outline.out.toString();
    }

    private void add(String name, Object value, int depth) {
        if (value instanceof Place || isEmpty(value)) {
            return;
        } else if (value instanceof Optional<?> optional) {
            add(name, optional.orElseThrow(), depth);
        } else if (value instanceof Map<?, ?> map) {
            line(name, "", depth);
            map.forEach((key, each) -> add(key.toString(), each, depth + 1));
        } else if (value instanceof Collection<?> collection) {
            line(name, "", depth);
            collection.forEach(each -> add("-", each, depth + 1));
        } else if (value instanceof Record fields) {
            line(name, fields.getClass().getSimpleName(), depth);
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                add(component.getName() + ":", get(fields, component), depth + 1);
            }
        } else {
            line(name, value.toString().replace("\n", "\\n"), depth);
        }
    }

    private static boolean isEmpty(Object value) {
        return value.equals("")
                || value.equals(Optional.empty())
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private void line(String name, String text, int depth) {
        out.append("  ".repeat(depth)).append((name + " " + text).strip()).append('\n');
    }

    private static Object get(Record fields, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
