package com.example;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.util.concurrent.TimeUnit;

/** Connects an account through a durable workflow, with Temporal's test server and the simulator. */
public final class Main {

    private static final String QUEUE = "belvo";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try (BelvoSimulator simulator = BelvoSimulator.start();
                Belvo belvo = Belvo.builder()
                        .baseUrl(simulator.baseUrl())
                        .credentials(simulator.secretId(), simulator.secretPassword())
                        .build();
                TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
            Worker worker = temporal.newWorker(QUEUE);
            worker.registerWorkflowImplementationTypes(ConnectAccount.Durably.class);
            worker.registerActivitiesImplementations(new BelvoBank(belvo, Main::login));
            temporal.start();

            ConnectAccount answered = workflow(temporal, "mfa_default");
            WorkflowClient.start(answered::connect, "mfa_default");
            check("waits for the person", !awaitQuestion(answered).isBlank());
            answered.token("999999");
            // The bank asks again, and this answer may arrive before the workflow has received the new question.
            answered.token("111111");
            String id = WorkflowStub.fromTyped(answered).getResult(60, TimeUnit.SECONDS, String.class);
            check("connected", belvo.links().get(id).getStatus().equals(LinkStatus.VALID));

            // The test server skips the wait.
            ConnectAccount unanswered = workflow(temporal, "mfa_default+1");
            try {
                unanswered.connect("mfa_default+1");
                throw new AssertionError("It should have failed");
            } catch (WorkflowFailedException e) {
                check("ends if nobody answers", e.getCause().getMessage().contains("Nobody answered"));
            }
        }
        System.exit(0);
    }

    private static ConnectAccount workflow(TestWorkflowEnvironment temporal, String person) {
        return temporal.getWorkflowClient()
                .newWorkflowStub(
                        ConnectAccount.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(QUEUE)
                                .setWorkflowId("connect-" + person)
                                .build());
    }

    private static RegisterLinkRequest login(String person) {
        return new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username(person)
                .password("pass_valid");
    }

    private static String awaitQuestion(ConnectAccount workflow) {
        String question = workflow.question();
        while (question == null) {
            Thread.onSpinWait();
            question = workflow.question();
        }
        return question;
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("Not " + what);
        }
        System.out.println(what);
    }
}
