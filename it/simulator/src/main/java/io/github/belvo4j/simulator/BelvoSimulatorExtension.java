package io.github.belvo4j.simulator;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for JUnit 5. In a static field all tests of the class share it, and it is reset before each; in an
 * instance field each test has its own. A parameter of the type {@code io.github.belvo4j.Belvo} is a client of it without a
 * rate limit or long waits, which is closed after the test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();
 * }</pre>
 */
public final class BelvoSimulatorExtension extends BelvoSimulator
        implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    /** By name, since the SDK may be absent. */
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

    /** JUnit closes what a context stores; a context looks into those around it first, so the outermost one counts. */
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
