package org.passerelle.platform.web;

import java.util.Map;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.passerelle.platform.refusals.TooMany;
import org.passerelle.platform.words.Sentences;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// What went wrong, on a page, in a sentence that says what to do next.
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScreenErrors {

    private final Sentences sentences;

    ScreenErrors(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ModelAndView notThere(NotFound missing) {
        return page(HttpStatus.NOT_FOUND, sentences.say("notfound." + missing.what()));
    }

    /// `/tasks/nonsense`: an address that leads nowhere. Nonsense beside an address is just that.
    @ExceptionHandler
    ModelAndView noAddress(MethodArgumentTypeMismatchException nonsense) {
        boolean address = nonsense.getParameter().hasParameterAnnotation(PathVariable.class);
        HttpStatus status = address ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return page(status, sentences.say("error." + status.value() + ".text"));
    }

    @ExceptionHandler
    ModelAndView notAllowed(Refused refused) {
        return page(HttpStatus.FORBIDDEN, sentences.say("refused." + refused.code()));
    }

    @ExceptionHandler
    ModelAndView notNow(Conflict conflict) {
        return page(HttpStatus.CONFLICT, sentences.tell("conflict." + conflict.code(), conflict.args()));
    }

    @ExceptionHandler
    ModelAndView notLikeThis(InvalidInput invalid) {
        return page(HttpStatus.BAD_REQUEST, sentences.problem(invalid.problems().getFirst()));
    }

    @ExceptionHandler
    ModelAndView notSoFast(TooMany tooMany) {
        return page(HttpStatus.TOO_MANY_REQUESTS, sentences.say("refused.too-many", tooMany.seconds()));
    }

    @ExceptionHandler
    ModelAndView notThereNow(TransactionException away) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, sentences.say("error.503.text"));
    }

    @ExceptionHandler
    ModelAndView notStored(DataAccessException failure) throws DataAccessException {
        if (Problems.isDiskFull(failure)) {
            return page(HttpStatus.INSUFFICIENT_STORAGE, sentences.say("error.507.text"));
        }
        if (failure instanceof DataAccessResourceFailureException) {
            return page(HttpStatus.SERVICE_UNAVAILABLE, sentences.say("error.503.text"));
        }
        throw failure;
    }

    private static ModelAndView page(HttpStatus status, String sentence) {
        return new ModelAndView("error/" + status.value(), Map.of("sentence", sentence), status);
    }
}
