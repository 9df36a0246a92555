package io.github.belvo4j.guide.cookbook;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.model.CreateBankAccountDetails;
import io.github.belvo4j.model.CreateBankAccountHolder;
import io.github.belvo4j.model.CreateBankAccountHolderInformation;
import io.github.belvo4j.model.CreateBankAccountRequest;
import io.github.belvo4j.model.CreateCustomerRequest;
import io.github.belvo4j.model.CustomerIdentifierType;
import io.github.belvo4j.model.HolderType;
import io.github.belvo4j.model.PixAccountType;

record PixParties(Belvo belvo) {

    /** The ID of your company's account, which receives the payments. The institution is an ID from institutions(). */
    String beneficiary(String name, String cnpj, String institution, String agency, String number) {
        return belvo.brazil()
                .payments()
                .bankAccounts()
                .create(new CreateBankAccountRequest()
                        .institution(institution)
                        .holder(new CreateBankAccountHolder()
                                .type(HolderType.BUSINESS)
                                .information(new CreateBankAccountHolderInformation()
                                        .name(name)
                                        .identifierType(CustomerIdentifierType.CNPJ)
                                        .identifier(cnpj)))
                        .details(new CreateBankAccountDetails()
                                .accountType(PixAccountType.CHECKINGS)
                                .agency(agency)
                                .number(number)))
                .getId();
    }

    /** The ID of a payer. The CPF or CNPJ consists of digits only. */
    String customer(String name, String cpfOrCnpj) {
        return belvo.brazil()
                .payments()
                .customers()
                .create(new CreateCustomerRequest().name(name).identifier(cpfOrCnpj))
                .getId();
    }
}
