package org.passerelle.care.interpreting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.funding.Euros;

/// What became of each line of an invoice, in its order; amounts in euros with tax, as decimals.
///
/// @param total of the lines that were taken
public record InvoiceResult(String supplier, String number, String total, List<Line> lines) {

    public enum Result {
        /// It asks for what was counted.
        CONFIRMED,
        /// It asks for another amount, which counts from now on.
        CORRECTED,
        /// Nobody had said that the interpreter was of use: the invoice does.
        SETTLED,
        /// It changed nothing.
        REFUSED
    }

    /// @param line its place, the first is 1
    /// @param counted what was counted for it until then
    /// @param code why it was refused, with the sentence as `message`
    public record Line(
            int line,
            Result result,
            @Nullable UUID useId,
            @Nullable UUID fundingLineId,
            @Nullable String amount,
            @Nullable String counted,
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {

        static Line taken(int line, Result result, InterpreterUse use, long amount, long counted) {
            return new Line(
                    line,
                    result,
                    use.id(),
                    use.lineId(),
                    Euros.decimal(amount),
                    Euros.decimal(counted),
                    null,
                    null,
                    null);
        }

        static Line refused(int line, @Nullable UUID use, String field, String code, String message) {
            return new Line(line, Result.REFUSED, use, null, null, null, field, code, message);
        }

        @JsonIgnore
        public boolean isRefused() {
            return result == Result.REFUSED;
        }
    }
}
