package io.github.belvo4j.simulator;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for JUnit 5. In a static field, it is shared by all tests of the class and reset before each of them; in an
 * instance field, each test has its own. A test parameter of the type {@code io.github.belvo4j.Belvo} receives a client that
 * has no rate limit and retries after short waits; it is closed after the test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();
 * }</pre>
 */
public final class BelvoSimulatorExtension extends BelvoSimulator
        implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    /** Referred to by name, since the SDK may be absent. */
    private static final String CLIENT = "io.github.belvo4j.Belvo";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BelvoSimulatorExtension.class);

    /** Starts a simulator on a free port. */
    public BelvoSimulatorExtension() {
        this(builder());
    }

    /** Starts a simulator. */
    public BelvoSimulatorExtension(Builder builder) {
        super(builder);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        closeWith(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        closeWith(context);
        reset();
    }

    /**
     * Lets JUnit close the simulator at the end of a context. A context's store also looks up values in the stores of the
     * enclosing contexts, so a simulator that the tests of a class share isn't closed after each test.
     */
    private void closeWith(ExtensionContext context) {
        context.getStore(NAMESPACE).getOrComputeIfAbsent(this, simulator -> simulator, BelvoSimulatorExtension.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().getName().equals(CLIENT);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(CLIENT, name -> TestClients.of(baseUrl(), secretId(), secretPassword()));
    }
}
