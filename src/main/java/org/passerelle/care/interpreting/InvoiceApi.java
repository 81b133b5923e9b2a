package org.passerelle.care.interpreting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.passerelle.accounts.CurrentUser;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "interpreting")
class InvoiceApi {

    private final InvoiceDesk invoices;

    InvoiceApi(InvoiceDesk invoices) {
        this.invoices = invoices;
    }

    @PostMapping
    @Operation(
            summary = "Takes a supplier's invoice: what it asks counts in place of what was estimated",
            description = "Answers line by line. A line that was taken before, or that is about no use of an"
                    + " interpreter, is refused and changes nothing; it may be sent again once it is mended.")
    InvoiceResult post(@RequestBody InvoiceTold told, CurrentUser user) {
        return invoices.post(told, user);
    }
}
