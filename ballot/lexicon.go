package ballot

import "strings"

// A sense is what a word can mean in an announcement. A word may have several.
type sense uint64

const (
	wYes        sense = 1 << iota // an answer in favour
	wNo                           // an answer against
	wAbstain                      // an abstention
	wFavor                        // "favor" after "in", an answer in favour
	wVote                         // the votes, or to vote
	wIssuer                       // the class of certificate issuers
	wConsumer                     // the class of certificate consumers
	wNobody                       // "none"
	wCounted                      // words between a figure and its answer: "CAs", "members", "certificate"
	wModal                        // makes of a report a rule or a wish
	wAnd                          // joins
	wOr                           // joins answers that share a figure
	wBy                           // introduces a list or people
	wFrom                         // the same
	wQuorum                       // "quorum"
	wReached                      // the quorum was
	wNot                          // denies
	wBallot                       // "ballot", "motion", "result"
	wPass                         // a ballot that passed
	wFail                         // one that failed
	wWithdraw                     // one that was withdrawn
	wCopula                       // stands between a ballot and what became of it
	wBegins                       // of a period, or of a motion
	wEnds                         // the same
	wDiscussion                   // the discussion period
	wReview                       // the review period
	wRights                       // makes a review period one of intellectual property rights
	wPropose                      // what a proposer does
	wMake                         // the same, with a motion
	wEndorse                      // what an endorser does
	wProposer                     // a proposer, in a label
	wEndorser                     // an endorser, in a label
	wTotal                        // "total": makes of a figure a sum
	wCounting                     // "including", "plus": whether a sum counts abstentions
	wFollowing                    // "the following motion"
	wThereafter                   // one period follows the other
	wMember                       // "members", in the standing sentence on quorum
	wMotion                       // "motion", in a marker
	wThis                         // "this requirement was met"
	wAtLeast                      // "least", of "at least"
	wCast                         // "votes cast"
)

// senses is all that the reader of announcements knows of words, in lower case.
var senses = func() map[string]sense {
	m := make(map[string]sense, 300)
	for _, e := range []struct {
		sense sense
		words string
	}{
		{wYes, `yes yea yeas aye ayes`},
		{wNo, `no nay nays against opposed opposing oppose opposes`},
		{wAbstain, `abstain abstained abstains abstaining abstention abstentions abstinence`},
		{wFavor, `favor favour`},
		{wVote, `vote votes voted voting voters`},
		{wIssuer, `ca cas ca's cas' ca’s cas’ issuer issuers`},
		{wConsumer, `browser browsers consumer consumers browser's browsers'`},
		{wCounted, `ca cas issuer issuers browser browsers consumer consumers certificate member members vote votes voted voting
			were was are in the received cast companies organizations category of and`},
		{wNobody, `none nobody zero`},
		{wModal, `must should shall may might will would can could if unless requires require required either whether
			considered counted needs need when until before after order indicate accepted that who whose disqualified`},
		{wAnd, `and &`},
		{wOr, `or nor`},
		{wBy, `by`},
		{wFrom, `from`},
		{wQuorum, `quorum`},
		{wReached, `met achieved reached made attained satisfied`},
		{wNot, `not`},
		{wBallot, `ballot motion result results`},
		{wPass, `passed passes pass approved adopted`},
		{wFail, `failed fails fail rejected`},
		{wWithdraw, `withdrawn withdrew`},
		{wCopula, `has had have is was were been being did not the also and made but quorum as be therefore thus hereby`},
		{wBegins, `begins begin began begun start starts started starting commence commences commenced comes opens`},
		{wEnds, `ends end ended ending close closes closed closing concludes until through`},
		{wDiscussion, `discussion`},
		{wReview, `review`},
		{wRights, `ipr ip intellectual exclusion notice`},
		{wPropose, `proposed proposes propose moved moves`},
		{wMake, `made makes make`},
		{wEndorse, `endorsed endorse endorses endorsing seconded`},
		{wProposer, `proposer proposers`},
		{wEndorser, `endorser endorsers seconder seconders`},
		{wTotal, `total totals`},
		{wCounting, `including includes plus excluding with without`},
		{wFollowing, `following`},
		{wThereafter, `thereafter`},
		{wMember, `member members`},
		{wMotion, `motion motions ballot`},
		{wThis, `requirement requirements this`},
		{wAtLeast, `least`},
		{wCast, `cast`},
	} {
		for _, w := range strings.Fields(e.words) {
			m[w] |= e.sense
		}
	}
	return m
}()

// numerals are the numbers that are written out.
var numerals = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30,
}
