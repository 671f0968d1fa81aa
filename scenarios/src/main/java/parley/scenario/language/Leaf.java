package parley.scenario.language;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import parley.model.Fractions;
import parley.scenario.yaml.Node;

/**
 * A single text of a certain form.
 *
 * @param inWords what it is, with an example
 * @param schema its JSON Schema
 * @param fault what is wrong with a text, as a sentence that goes on after the text in quotes; nothing if it fits
 */
public record Leaf(String inWords, Map<String, Object> schema, Function<String, Optional<String>> fault)
        implements Shape {

    /** The longest id, in characters. */
    public static final int ID_LENGTH = 64;

    private static final Pattern ID_FORM = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SPAN_FORM = Pattern.compile("(\\S+)(?: +to +(\\S+))?");
    private static final Pattern DECIMAL_FORM = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern PROBABILITY_FORM = Pattern.compile("0(\\.[0-9]{1,30})?|1(\\.0{1,30})?");
    private static final Pattern COST_FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Pattern EXACT_FORM = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30}|/0*[1-9][0-9]{0,29})?");
    private static final Pattern SHA256_FORM = Pattern.compile("[0-9a-f]{64}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", java.util.Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Any text that is not blank. */
    public static final Leaf TEXT = new Leaf(
            "a text",
            Json.object("type", List.of("string", "number", "boolean"), "pattern", "\\S"),
            text -> unless(!text.isBlank(), "is blank"));

    /** A name for a part of the scenario. */
    public static final Leaf ID = new Leaf(
            "an id (a small letter, then small letters, digits and hyphens, at most 64 characters)",
            Json.object("type", "string", "pattern", "^[a-z][a-z0-9-]*$", "maxLength", ID_LENGTH),
            Leaf::faultOfId);

    /** An option of an issue that is known from what stands around it. */
    public static final Leaf OPTION = new Leaf("the id of an option", ID.schema(), text -> Optional.empty());

    /** A statement; which ones there are depends on the what-ifs before it. */
    public static final Leaf STATEMENT = new Leaf("the id of a statement", ID.schema(), text -> Optional.empty());

    /** A day. */
    public static final Leaf DATE = new Leaf(
            "a date such as 2025-03-17",
            Json.object("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            text -> unless(findDay(text).isPresent(), "is not a day of the calendar"));

    /** A day, or the first and last day of an interval. */
    public static final Leaf DATE_SPAN = new Leaf(
            "a date such as 2025-03-17, or an interval such as 2025-03-10 to 2025-03-16",
            Json.object("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}( +to +[0-9]{4}-[0-9]{2}-[0-9]{2})?$"),
            Leaf::faultOfSpan);

    /** A number written out. */
    public static final Leaf NUMBER = new Leaf(
            "a plain decimal number such as 12 or -0.5",
            Json.object("type", "number"),
            text -> unless(DECIMAL_FORM.matcher(text).matches(), "is not a plain decimal number"));

    /** A web address. */
    public static final Leaf URL = new Leaf(
            "a web address that begins with https:// or http://",
            Json.object("type", "string", "pattern", "^https?://[^\\s]+$"),
            text -> unless(isWebAddress(text), "is not a web address"));

    /** A SHA-256. */
    public static final Leaf SHA256 = new Leaf(
            "the 64 small hexadecimal digits that sha256sum prints",
            Json.object("type", "string", "pattern", "^[0-9a-f]{64}$"),
            text -> unless(SHA256_FORM.matcher(text).matches(), "is not a SHA-256"));

    /** A path below the file's own folder. */
    public static final Leaf INNER_PATH = new Leaf(
            "a relative path inside the scenario's folder, with / between its parts",
            Json.object("type", "string", "pattern", "^[^/\\\\][^\\\\]*$"),
            text -> unless(isInnerPath(text), "is not a path inside the scenario's folder"));

    /** A path to another scenario. */
    public static final Leaf SCENARIO_PATH = new Leaf(
            "the relative path of a scenario, such as ../base/scenario.yaml",
            Json.object("type", "string", "pattern", "^[^/\\\\][^\\\\]*$"),
            text -> unless(isRelativePath(text), "is not the relative path of a file"));

    /** The language's version. */
    public static final Leaf VERSION = new Leaf(
            "1, the version of the language that this program reads",
            Json.object("const", 1),
            text -> unless(text.equals("1"), "is not a version of the language that this program reads"));

    /** A whole number within bounds. */
    public static Leaf whole(int least, int most) {
        return new Leaf(
                "a whole number from " + least + " to " + most,
                Json.object("type", "integer", "minimum", least, "maximum", most),
                text -> unless(
                        text.matches("0|[1-9][0-9]{0,8}")
                                && Integer.parseInt(text) >= least
                                && Integer.parseInt(text) <= most,
                        "is too large, too small, or no whole number"));
    }

    /** How many agreements; may be beyond what computers count with. */
    public static final Leaf COUNT = new Leaf(
            "a whole number",
            Json.object("type", "integer", "minimum", 0),
            text -> unless(text.matches("0|[1-9][0-9]{0,999}"), "is not a whole number of at most 1,000 digits"));

    /** A probability as a number. */
    public static final Leaf PROBABILITY = new Leaf(
            "a number from 0 to 1",
            Json.object("type", "number", "minimum", 0, "maximum", 1),
            text -> unless(PROBABILITY_FORM.matcher(text).matches(), "is not a number from 0 to 1"));

    /** What giving something up costs. */
    public static final Leaf COST = new Leaf(
            "a number such as 3 or 0.5, not below 0",
            Json.object("type", "number", "minimum", 0),
            text -> unless(COST_FORM.matcher(text).matches(), "is not a number of 0 or more"));

    /** A number that is kept exactly. */
    public static final Leaf EXACT = new Leaf(
            "a number such as 3, -0.5 or 1/3",
            exactSchema("-?"),
            text -> unless(isExact(text), "is no number such as 3, -0.5 or 1/3"));

    /** A number that is kept exactly and is 0 or more. */
    public static final Leaf NOT_NEGATIVE = new Leaf(
            "a number such as 3, 0.5 or 1/3, not below 0",
            Json.with(exactSchema(""), "minimum", 0),
            text -> unless(isExact(text) && sign(text) >= 0, "is no number such as 3, 0.5 or 1/3, or it is below 0"));

    /** A number that is kept exactly and is above 0. */
    public static final Leaf POSITIVE = new Leaf(
            "a number such as 3, 0.5 or 1/3, above 0",
            Json.with(exactSchema(""), "exclusiveMinimum", 0),
            text -> unless(
                    isExact(text) && sign(text) > 0, "is no number such as 3, 0.5 or 1/3, or it is not above 0"));

    /** A discount factor. */
    public static final Leaf DISCOUNT = new Leaf(
            "a number above 0 and at most 1, such as 0.95",
            Json.with(Json.with(exactSchema(""), "exclusiveMinimum", 0), "maximum", 1),
            text -> unless(
                    isExact(text) && sign(text) > 0 && Fractions.of(text).compareTo(BigFraction.ONE) <= 0,
                    "is not a number above 0 and at most 1"));

    /** The word for the utility that a party has where nothing changes. */
    public static final String STATUS_QUO = "status-quo";

    /** A utility, or that of the status quo. */
    public static final Leaf RESERVATION_VALUE = new Leaf(
            "a number such as 3, -0.5 or 1/3, or `" + STATUS_QUO + "`",
            Json.object("anyOf", List.of(exactSchema("-?"), Json.object("const", STATUS_QUO))),
            text -> unless(text.equals(STATUS_QUO) || isExact(text), "is neither a number nor " + STATUS_QUO));

    /** The word for what a party would offer next. */
    public static final String NEXT_OFFER = "next";

    /** What a party takes. */
    public static final Leaf ACCEPTS = new Leaf(
            "`" + NEXT_OFFER + "`, or a number from 0 to 1",
            Json.object(
                    "anyOf",
                    List.of(
                            Json.object("const", NEXT_OFFER),
                            Json.object("type", "number", "minimum", 0, "maximum", 1))),
            text -> unless(
                    text.equals(NEXT_OFFER) || PROBABILITY_FORM.matcher(text).matches(),
                    "is neither " + NEXT_OFFER + " nor a number from 0 to 1"));

    private static Map<String, Object> exactSchema(String sign) {
        String form = "^" + sign + "[0-9]{1,30}(\\.[0-9]{1,30}|/0*[1-9][0-9]{0,29})?$";
        return Json.object("type", List.of("number", "string"), "pattern", form);
    }

    private static boolean isExact(String text) {
        return EXACT_FORM.matcher(text).matches();
    }

    private static int sign(String text) {
        return Fractions.of(text).getNumerator().signum();
    }

    private static Optional<String> unless(boolean fits, String fault) {
        return fits ? Optional.empty() : Optional.of(fault);
    }

    private static Optional<String> faultOfId(String text) {
        if (!ID_FORM.matcher(text).matches()) {
            return Optional.of("is not an id");
        }
        return unless(text.length() <= ID_LENGTH, "is longer than an id may be");
    }

    /** The day that a text names, if it names one. */
    public static Optional<LocalDate> findDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first and last day that a text names; two equal ones for a single day; empty if it names none. */
    public static List<LocalDate> findDays(String text) {
        Matcher form = SPAN_FORM.matcher(text);
        if (!form.matches()) {
            return List.of();
        }
        Optional<LocalDate> from = findDay(form.group(1));
        Optional<LocalDate> to = form.group(2) == null ? from : findDay(form.group(2));
        return from.isPresent() && to.isPresent() ? List.of(from.get(), to.get()) : List.of();
    }

    private static Optional<String> faultOfSpan(String text) {
        List<LocalDate> days = findDays(text);
        if (days.isEmpty()) {
            return Optional.of("is neither a day of the calendar nor an interval");
        }
        return unless(!days.get(1).isBefore(days.get(0)), "ends before it begins");
    }

    /** The number that a text of the form {@link #NUMBER} names. */
    public static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isRelativePath(String text) {
        return !text.isBlank()
                && !text.startsWith("/")
                && !text.contains("\\")
                && !text.contains("://")
                && !text.matches("[A-Za-z]:.*")
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isInnerPath(String text) {
        return isRelativePath(text) && List.of(text.split("/")).stream().noneMatch(".."::equals);
    }

    @Override
    public String label() {
        return inWords.replaceFirst(" \\(.*", "");
    }

    @Override
    public boolean check(Node node, Checker in) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isAbsent()) {
            in.wrongKind(node, inWords);
            return false;
        }
        Optional<String> wrong = fault.apply(scalar.text());
        wrong.ifPresent(text -> in.error(node.place(), Checker.quoted(scalar.text()) + " " + text + ".", inWords));
        return wrong.isEmpty();
    }
}
