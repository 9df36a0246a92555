package io.github.belvo4j.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.resource.AsyncResource;
import io.github.belvo4j.resource.Brazil;
import io.github.belvo4j.resource.CreatedResource;
import io.github.belvo4j.resource.Links;
import io.github.belvo4j.resource.ReadResource;
import io.github.belvo4j.resource.Resource;
import io.github.belvo4j.resource.ResumableAsyncResource;
import io.github.belvo4j.resource.ResumableResource;
import io.github.belvo4j.resource.RetrievedResource;
import io.github.belvo4j.resource.StoredResource;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The resources of a client")
class FacadesTest {

    private static final Belvo BELVO = Belvo.builder()
            .environment(Environment.SANDBOX)
            .credentials("id", "password")
            .build();

    /** The objects that provide resources to applications. */
    private static final List<Object> GROUPS =
            List.of(BELVO, BELVO.brazil(), BELVO.brazil().payments(), BELVO.mexico(), BELVO.chile());

    private static final JavaClasses GENERATED = new ClassFileImporter().importPackages("io.github.belvo4j.api");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Belvo.class, Brazil.class, DefaultResource.class);

    @AfterAll
    static void close() {
        BELVO.close();
    }

    /** A method that returns a resource, such as {@code accounts()}. */
    private record Facade(Object group, Method method) {

        ParameterizedType type() {
            return (ParameterizedType) method.getGenericReturnType();
        }

        Class<?> kind() {
            return method.getReturnType();
        }

        Type items() {
            return type().getActualTypeArguments()[0];
        }

        Class<?> query() {
            Type[] arguments = type().getActualTypeArguments();
            return (Class<?>) arguments[arguments.length - 1];
        }

        Optional<Type> request() {
            Type[] arguments = type().getActualTypeArguments();
            return arguments.length == 3 ? Optional.of(arguments[1]) : Optional.empty();
        }

        Class<?> api() {
            return query().getEnclosingClass();
        }

        @Override
        public String toString() {
            return group.getClass().getSimpleName() + "." + method.getName();
        }
    }

    static Stream<Facade> facades() {
        return GROUPS.stream()
                .flatMap(group -> Arrays.stream(group.getClass().getMethods())
                        .filter(method -> Resource.class.isAssignableFrom(method.getReturnType()))
                        .filter(method -> method.getReturnType() != Links.class)
                        .map(method -> new Facade(group, method)));
    }

    @ParameterizedTest
    @MethodSource("facades")
    @DisplayName("have the types of their operations")
    void types(Facade facade) {
        ResourceOperations operations = ResourceOperations.of(facade.api());

        OperationDescriptor list = operations.list().orElseThrow();
        assertThat(list.method().getParameterTypes()[0]).isEqualTo(facade.query());
        assertThat(itemsOfPage(list)).isEqualTo(facade.items());
        Stream.of(operations.get(), operations.post(), operations.resume())
                .flatMap(Optional::stream)
                .forEach(operation ->
                        assertThat(itemsOf(operation)).as(operation.line()).isEqualTo(facade.items()));
        facade.request()
                .ifPresent(request -> assertThat(
                                operations.post().orElseThrow().method().getParameterTypes()[0])
                        .isEqualTo(request));
    }

    @ParameterizedTest
    @MethodSource("facades")
    @DisplayName("offer exactly what their operations allow")
    void abilities(Facade facade) {
        assertThat(facade.kind()).isEqualTo(kindOf(ResourceOperations.of(facade.api())));
    }

    @ParameterizedTest
    @MethodSource("facades")
    @DisplayName("are created once, from the interface that their types come from")
    void interfaces(Facade facade) throws ReflectiveOperationException {
        Object resource = facade.method().invoke(facade.group());

        assertThat(resource).hasToString(facade.api().getSimpleName() + " of Belvo");
        assertThat(facade.method().invoke(facade.group())).isSameAs(resource);
    }

    @Test
    @DisplayName("include every list of the API")
    void complete() {
        Set<Class<?>> reached = Stream.concat(facades().map(Facade::api), Stream.of(LinksApi.class))
                .collect(Collectors.toSet());

        assertThat(apis().filter(api -> ResourceOperations.of(api).list().isPresent()))
                .isNotEmpty()
                .allSatisfy(api -> assertThat(reached)
                        .as("a resource of " + api.getSimpleName() + ", one line in Belvo or one of its groups")
                        .contains(api));
    }

    @Test
    @DisplayName("and the calls beside them cover every interface of the API")
    void everyInterface() {
        Set<String> used = OURS.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());

        assertThat(apis().map(Class::getName))
                .as("interfaces that a facade uses")
                .isNotEmpty()
                .isSubsetOf(used);
    }

    private static Stream<Class<?>> apis() {
        return GENERATED.stream().filter(FacadesTest::isApi).map(JavaClass::reflect);
    }

    private static boolean isApi(JavaClass type) {
        return type.isInterface()
                && type.isTopLevelClass()
                && type.getSimpleName().endsWith("Api");
    }

    private static Class<?> kindOf(ResourceOperations operations) {
        if (operations.postAsync().isPresent()) {
            return operations.resume().isPresent() ? ResumableAsyncResource.class : AsyncResource.class;
        }
        if (operations.resume().isPresent()) {
            return ResumableResource.class;
        }
        if (operations.delete().isPresent()) {
            return StoredResource.class;
        }
        if (operations.post().isPresent()) {
            return operations.post().get().isIdempotent() ? RetrievedResource.class : CreatedResource.class;
        }
        return operations.get().isPresent() ? ReadResource.class : Resource.class;
    }

    /** What an operation returns, or the items of the list that it returns. */
    private static Type itemsOf(OperationDescriptor operation) {
        Type returned = operation.method().getGenericReturnType();
        return returned instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : returned;
    }

    private static Type itemsOfPage(OperationDescriptor list) {
        Class<?> page = list.method().getReturnType();
        return Arrays.stream(page.getGenericInterfaces())
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == ResultPage.class)
                .map(type -> type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }
}
