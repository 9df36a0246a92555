package io.github.belvo4j.guide.cookbook;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.model.BrazilPaymentMethodDetails;
import io.github.belvo4j.model.BrazilPaymentMethodDetailsBody;
import io.github.belvo4j.model.CreateBrazilPaymentIntentRequest;
import io.github.belvo4j.model.CreateCustomerRequestOrId;
import io.github.belvo4j.model.PaymentIntent;
import io.github.belvo4j.model.PaymentIntentBankAccountOrId;
import io.github.belvo4j.model.PaymentMethodType;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.webhook.PaymentWebhook;
import io.github.belvo4j.webhook.Webhook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

record PixPayment(Belvo belvo, String beneficiaryAccount) {

    /** A payment to make. Its ID is a random UUID that is stored before anything is sent. */
    record Order(String id, BigDecimal amount, String customer, String payerInstitution, String orderPage) {}

    /** Creates the payment, once for each order however often this is called. */
    PaymentIntent create(Order order) {
        RequestOptions once = RequestOptions.builder()
                .header("Belvo-Idempotency-Key", order.id())
                .build();
        return belvo.withOptions(once)
                .brazil()
                .payments()
                .intents()
                .create(new CreateBrazilPaymentIntentRequest()
                        .externalId(order.id())
                        .amount(order.amount())
                        .customer(CreateCustomerRequestOrId.ofId(order.customer()))
                        .description("Order " + order.id())
                        .allowedPaymentMethodTypes(List.of(PaymentMethodType.OPEN_FINANCE))
                        .paymentMethodDetails(new BrazilPaymentMethodDetails()
                                .openFinance(new BrazilPaymentMethodDetailsBody()
                                        .beneficiaryBankAccount(PaymentIntentBankAccountOrId.ofId(beneficiaryAccount))
                                        .payerInstitution(order.payerInstitution())
                                        .callbackUrl(order.orderPage())))
                        .confirm(true));
    }

    /** The Location of your 303 response. Only the payer's browser may open it. */
    static String location(PaymentIntent intent) {
        return intent.getPaymentMethodInformation().getOpenFinance().getRedirectUrl();
    }

    /** The payment that a webhook is about, as Belvo knows it now. */
    Optional<PaymentIntent> changed(Webhook webhook) {
        return webhook instanceof PaymentWebhook payment && payment.type().equals("PAYMENT_INTENTS")
                ? Optional.of(belvo.brazil().payments().intents().get(payment.objectId()))
                : Optional.empty();
    }
}
