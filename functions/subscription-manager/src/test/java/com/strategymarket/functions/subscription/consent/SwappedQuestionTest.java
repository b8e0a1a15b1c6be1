package com.strategymarket.functions.subscription.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscribing.Openings.AskedOffer;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.partner.PartnerSample;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mockito.ArgumentCaptor;

import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The partner asks for something else between the reading of an answer and its writing. */
class SwappedQuestionTest {

    private static final UserId ANNA = SubscriptionSample.user(1);
    private static final PartnerRequest SEEN = asked("ZB-1");
    private static final PartnerRequest SWAPPED = asked("ZB-2").after(SEEN);

    private final PartnerRequests requests = mock(PartnerRequests.class);
    private final PartnerKeys keys = mock(PartnerKeys.class);
    private final Openings openings = mock(Openings.class);
    private final AnswerableRequest answerable = new AnswerableRequest(requests);
    private final AcceptPartnerRequest accept =
            new AcceptPartnerRequest(answerable, keys, openings, new Ids(new Random(1)));
    private final DeclinePartnerRequest decline = new DeclinePartnerRequest(requests, answerable);

    @BeforeEach
    void allIsWellButForTheQuestion() {
        var template =
                new Offering(Sample.basket(1), Optional.empty())
                        .enabled(Sample.free(), Sample.NOW)
                        .published();
        when(openings.offer(any(PartnerRequest.class)))
                .thenReturn(
                        new AskedOffer(Optional.of(template), Optional.empty(), Optional.empty()));
        when(openings.standing(any(), any())).thenReturn(Optional.empty());
        when(keys.find(any())).thenReturn(Optional.of(PartnerSample.key(1)));
        doThrow(new ChangedMeanwhile()).doNothing().when(openings).open(any(), any());
        doThrow(new ChangedMeanwhile()).doNothing().when(requests).save(any(), any(), any());
    }

    @Test
    void aYesThatIsTriedAgainIsNoneToWhatIsAskedByNow() {
        stands(SEEN, SWAPPED);

        refused(ProblemCode.EDIT_CONFLICT, () -> accept.handle(SEEN.id(), attempt()));

        verify(openings, times(1)).open(any(), any());
    }

    @Test
    void whoNamesAVersionHearsThatItIsAnOldOne() {
        stands(SEEN, SWAPPED);

        refused(ProblemCode.VERSION_CONFLICT, () -> accept.handle(SEEN.id(), attempt(1)));

        verify(openings, times(1)).open(any(), any());
    }

    @Test
    void aNoThatIsTriedAgainIsNoneToWhatIsAskedByNow() {
        stands(SEEN, SWAPPED);

        refused(ProblemCode.EDIT_CONFLICT, () -> decline.handle(SEEN.id(), attempt()));

        verify(requests, times(1)).save(any(), any(), any());
    }

    @Test
    void whatSomebodyElseAnsweredIsAbsent() {
        stands(SEEN, SEEN.answered(PartnerRequest.Status.DECLINED, Sample.NOW));

        refused(ProblemCode.PARTNER_REQUEST_NOT_FOUND, () -> accept.handle(SEEN.id(), attempt(1)));
    }

    @Test
    void whoeverElseWasInTheWayTheSameQuestionIsAnswered() {
        stands(SEEN, SEEN);

        accept.handle(SEEN.id(), attempt());

        var made = ArgumentCaptor.forClass(Opening.class);
        verify(openings, times(2)).open(made.capture(), any());
        assertEquals(
                Optional.of(SEEN.answered(PartnerRequest.Status.ACCEPTED, Sample.NOW)),
                made.getValue().answered());
    }

    /** A key that is taken away while a yes is tried again counts as well. */
    @Test
    void theKeyIsLookedAtWithEachTry() {
        stands(SEEN, SEEN);
        when(keys.find(any()))
                .thenReturn(Optional.of(PartnerSample.key(1)))
                .thenReturn(Optional.of(PartnerSample.key(1).revoked(Sample.NOW)));

        refused(ProblemCode.PARTNER_REQUEST_NOT_FOUND, () -> accept.handle(SEEN.id(), attempt()));

        verify(openings, times(1)).open(any(), any());
    }

    @Test
    void aKeyThatIsGoneOpensNothing() {
        stands(SEEN, SEEN);
        when(keys.find(any())).thenReturn(Optional.empty());

        refused(ProblemCode.PARTNER_REQUEST_NOT_FOUND, () -> accept.handle(SEEN.id(), attempt()));

        verify(openings, never()).open(any(), any());
    }

    private void stands(PartnerRequest first, PartnerRequest afterwards) {
        when(requests.find(ANNA, SEEN.id()))
                .thenReturn(Optional.of(first))
                .thenReturn(Optional.of(afterwards));
    }

    private static void refused(ProblemCode code, Executable answer) {
        assertEquals(code, assertThrows(ProblemException.class, answer).problem().code());
    }

    private static <T> Attempt<T> attempt() {
        return attempt(Optional.empty());
    }

    private static <T> Attempt<T> attempt(long version) {
        return attempt(Optional.of(Set.of(version)));
    }

    private static <T> Attempt<T> attempt(Optional<Set<Long>> versions) {
        var anna = new Caller.User(ANNA);
        return new Attempt<>(anna, Sample.NOW, "request-1", versions, made -> Optional.empty());
    }

    private static PartnerRequest asked(String client) {
        var question = SubscriptionSample.question(1, SubscriptionSample.ZEBU, client);
        return PartnerRequest.ask(ANNA, "Zebu", question, Sample.NOW);
    }
}
