package parley.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** What would make the same command write other bytes on another machine, or on another day. */
@AnalyzeClasses(packages = "parley", importOptions = ProgramOnly.class)
class SameBytesEverywhereTest {

    @ArchTest
    static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat")
            .because("a date in a scenario is a day, not an instant in somebody's time zone");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(call(LocalDate.class, "now"))
            .orShould()
            .callMethodWhere(call(LocalDateTime.class, "now"))
            .orShould()
            .callMethodWhere(call(ZonedDateTime.class, "now"))
            .orShould()
            .callMethodWhere(call(Instant.class, "now"))
            .orShould()
            .callMethodWhere(call(ZoneId.class, "systemDefault"))
            .orShould()
            .callMethodWhere(call(Clock.class, "systemDefaultZone"))
            .because("an answer depends on the scenario and its as-of date, never on when it was computed");

    @ArchTest
    static final ArchRule NO_DEFAULT_LOCALE = noClasses()
            .should()
            .callMethodWhere(call(Locale.class, "getDefault"))
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callConstructor(java.text.DecimalFormat.class, String.class)
            .orShould()
            .callMethodWhere(withoutLocale("printf"))
            .orShould()
            .callMethodWhere(withoutLocale("format"))
            .because("digits, decimal marks and the case of an i differ between locales; name Locale.ROOT");

    @ArchTest
    static final ArchRule NO_DEFAULT_CHARSET = noClasses()
            .should()
            .callMethodWhere(call(Charset.class, "defaultCharset"))
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callConstructor(java.io.FileReader.class, String.class)
            .orShould()
            .callConstructor(java.io.FileWriter.class, String.class)
            .orShould()
            .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
            .orShould()
            .callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
            .orShould()
            .callConstructor(java.io.PrintStream.class, java.io.OutputStream.class)
            .because("scenarios and reports are UTF-8 wherever they are read or written");

    @ArchTest
    static final ArchRule NO_LOCAL_LINE_ENDS = noClasses()
            .should()
            .callMethod(System.class, "lineSeparator")
            .orShould()
            .callMethod(java.io.BufferedWriter.class, "newLine")
            .because("a report has the same line ends on every system");

    /** The immutable sets and maps of the JDK are shuffled anew in every run; those with one entry cannot be. */
    @ArchTest
    static final ArchRule NO_SHUFFLED_COLLECTIONS = noClasses()
            .should()
            .callMethodWhere(call(Set.class, "copyOf"))
            .orShould()
            .callMethodWhere(call(Map.class, "copyOf"))
            .orShould()
            .callMethodWhere(call(Map.class, "ofEntries"))
            .orShould()
            .callMethodWhere(callWith(Set.class, "of", parameters -> parameters.size() > 1 || isArray(parameters)))
            .orShould()
            .callMethodWhere(callWith(Map.class, "of", parameters -> parameters.size() > 2))
            .orShould()
            .callMethodWhere(call(Collectors.class, "toSet"))
            .orShould()
            .callMethodWhere(call(Collectors.class, "toUnmodifiableSet"))
            .orShould()
            .callMethodWhere(call(Collectors.class, "toUnmodifiableMap"))
            .orShould()
            .callMethodWhere(callWith(Collectors.class, "toMap", parameters -> parameters.size() < 4))
            .orShould()
            .callMethodWhere(callWith(Collectors.class, "groupingBy", parameters -> parameters.size() < 3))
            .because("what is walked through must come in one order; use a List, LinkedHashSet or LinkedHashMap");

    @ArchTest
    static final ArchRule HASHING_ONLY_FOR_LOOKING_UP = noClasses()
            .that()
            .resideOutsideOfPackages("parley.space..", "parley.scenario..")
            .should()
            .callConstructorWhere(target(owner(type(HashMap.class))))
            .orShould()
            .callConstructorWhere(target(owner(type(HashSet.class))))
            .because("reading and compiling look things up, everything after them walks through what it prints");

    @ArchTest
    static final ArchRule NO_UNSEEDED_CHANCE = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.UUID")
            .because("a sample is drawn with a stated seed, so that anybody can draw it again");

    @ArchTest
    static final ArchRule NOTHING_IS_LEFT_OPEN = noClasses()
            .should()
            .callConstructorWhere(target(owner(type(UnsupportedOperationException.class))))
            .because("a method that is not written yet is not there yet");

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String method) {
        return callWith(owner, method, parameters -> true);
    }

    private static DescribedPredicate<JavaCall<?>> callWith(
            Class<?> owner, String method, java.util.function.Predicate<List<JavaClass>> parameters) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method)
                        && parameters.test(call.getTarget().getRawParameterTypes()));
    }

    private static DescribedPredicate<JavaCall<?>> withoutLocale(String method) {
        return DescribedPredicate.describe(
                method + " without a locale",
                call -> call.getName().equals(method)
                        && call.getTargetOwner().getPackageName().equals("java.io")
                        && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(String.class));
    }

    private static boolean isArray(List<JavaClass> parameters) {
        return parameters.stream().anyMatch(JavaClass::isArray);
    }

    private static DescribedPredicate<JavaClass> type(Class<?> type) {
        return DescribedPredicate.describe(type.getSimpleName(), found -> found.isEquivalentTo(type));
    }
}
