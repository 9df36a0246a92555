package com.example;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

@WorkflowInterface
public interface ConnectAccount {
    @WorkflowMethod String connect(String person);
    @SignalMethod void token(String token);
    @QueryMethod String question();

    record Step(String linkId, String ticket, String question) {}

    @ActivityInterface interface Bank {
        Step register(String person);
        Step resume(String ticket, String token);
    }

    final class Durably implements ConnectAccount {
        private final Bank bank = Workflow.newActivityStub(Bank.class, ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(6))
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build()) // the SDK knows what may be retried
                .build());
        private String question;
        private String token;

        @Override public String connect(String person) {
            Step step = bank.register(person);
            while (step.ticket() != null) {
                question = step.question();
                if (!Workflow.await(Duration.ofHours(2), () -> token != null)) {
                    throw ApplicationFailure.newFailure("Nobody answered", "Unanswered");
                }
                String answer = token;
                token = null;
                step = bank.resume(step.ticket(), answer);
            }
            return step.linkId();
        }

        @Override public void token(String token) { this.token = token; }

        @Override public String question() { return question; }
    }
}
