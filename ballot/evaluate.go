package ballot

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Verdict says whether a requirement is met.
type Verdict string

// The verdicts.
const (
	Met           Verdict = "met"
	NotMet        Verdict = "not met"
	Indeterminate Verdict = "indeterminate" // what the document records leaves it open
)

// An Evaluation is what rules say of a ballot.
type Evaluation struct {
	Verdict Verdict // NotMet if one of Checks is, else Indeterminate if one is or there are none, else Met
	Checks  []Check
}

// A Check is one requirement and whether it is met.
type Check struct {
	Requirement string // "issuers", "consumers", "members", "officers", "each class" or "quorum"
	Verdict     Verdict
	Arithmetic  string // "19 yes of 19 cast is 100 %, two thirds needed: met"
	Source      Source // where the rule stands
}

// Evaluate applies rules to the votes of a ballot. It counts the votes that the document records: an answer of which
// nothing is said has no votes, if something is said of the votes for or against. Where a declared count and the list of voters differ, the verdict holds for both or is
// Indeterminate. The quorum is the one that the document states, as the attendance that it follows from is not in it.
func Evaluate(b *Ballot, rules Rules) Evaluation {
	tallies := b.Tally()
	total := Tally{Class: All}
	for _, t := range tallies {
		total = total.plus(t)
	}
	e := Evaluation{Verdict: Indeterminate}
	switch {
	case !total.recorded():
		return e
	case electsOfficer(b.Title) && rules.Officers.Den != 0:
		e.add(share("officers", total, rules.Officers, rules.Abstention))
	case rules.Members.Den != 0:
		e.add(share("members", total, rules.Members, rules.Abstention))
		e.add(quorum(total, b.Quorum, rules))
	default:
		issuers, consumers := byClass(tallies, total)
		e.add(share("issuers", issuers, rules.Issuers, rules.Abstention))
		e.add(share("consumers", consumers, rules.Consumers, rules.Abstention))
		if !rules.EachClass.IsZero() {
			e.add(eachClass(issuers, consumers, rules.EachClass))
		}
		e.add(quorum(total, b.Quorum, rules))
	}
	return e
}

// add adds a check. The verdict of all is the worst.
func (e *Evaluation) add(c Check) {
	switch {
	case len(e.Checks) == 0 || c.Verdict == NotMet, c.Verdict == Indeterminate && e.Verdict == Met:
		e.Verdict = c.Verdict
	}
	e.Checks = append(e.Checks, c)
}

// officeWords and electionWords tell a ballot on an officer by its title.
var (
	officeWords   = []string{"chair", "chairman", "officer"}
	electionWords = []string{"elect", "election", "confirm", "confirmation"}
)

// electsOfficer reports whether the title is that of a ballot that elects or confirms an officer: "Election of the Vice Chair",
// and not "Allow Re-Election of Chairs".
func electsOfficer(title string) bool {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return r < 'a' || r > 'z' })
	office, election := false, false
	for i, w := range words {
		office = office || slices.Contains(officeWords, w)
		election = election || slices.Contains(electionWords, w) && (i == 0 || words[i-1] != "re")
	}
	return office && election
}

// containsAny reports whether one of words stands in s.
func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// byClass returns the votes of both classes. Where the document does not tell the classes apart, the votes of all stand
// for each of them, with their class saying so.
func byClass(tallies []Tally, total Tally) (issuers, consumers Tally) {
	for _, t := range tallies {
		switch t.Class {
		case Issuer:
			issuers = t
		case Consumer:
			consumers = t
		case All:
			return total, total
		}
	}
	return issuers, consumers
}

// share checks that enough of the votes cast are in favour.
func share(name string, t Tally, needed Threshold, abstention Abstention) Check {
	c := Check{Requirement: name, Source: needed.Source}
	yes, no := t.Yes.votes(), t.No.votes()
	if abstention.Cast {
		no = no.plus(t.Abstain.votes())
	}
	worst := needed.Met(yes.least, yes.least+no.most)
	best := needed.Met(yes.most, yes.most+no.least)
	mixed := t.Class == All && (name == "issuers" || name == "consumers")
	if needed.Den == 0 {
		needed.Words = "an unknown share"
	}
	switch {
	case !t.voted():
		c.Verdict = Indeterminate
		c.Arithmetic = "no votes for or against are recorded, " + needed.Words + " needed"
	case yes.most+no.most == 0:
		c.Verdict = Indeterminate
		c.Arithmetic = "no votes for or against, " + needed.Words + " needed"
	case needed.Den == 0:
		c.Verdict = Indeterminate
		c.Arithmetic = votesCast(t.Yes, yes, no, needed)
	case mixed && (yes.most == 0 || no.most == 0): // then it is so in each class
		c.Verdict = verdict(worst, best)
		c.Arithmetic = votesCast(t.Yes, yes, no, needed) + " of all classes"
	case mixed:
		c.Verdict = Indeterminate
		c.Arithmetic = votesCast(t.Yes, yes, no, needed) + ", and the classes are not told apart"
	default:
		c.Verdict = verdict(worst, best)
		c.Arithmetic = votesCast(t.Yes, yes, no, needed)
	}
	c.Arithmetic += ": " + string(c.Verdict)
	return c
}

// verdict is what follows where a requirement is met at worst and at best.
func verdict(worst, best bool) Verdict {
	switch {
	case worst && best:
		return Met
	case worst || best:
		return Indeterminate
	}
	return NotMet
}

// votesCast spells out a share: "19 yes of 19 cast is 100 %, two thirds needed".
func votesCast(count Count, yes, no votes, needed Threshold) string {
	cast := yes.plus(no)
	if yes.least != yes.most || no.least != no.most {
		return fmt.Sprintf("%s yes of %s cast, %s needed", count.words(), cast.words(), needed.Words)
	}
	return fmt.Sprintf("%d yes of %d cast is %s, %s needed", yes.least, cast.least, percent(yes.least, cast.least), needed.Words)
}

// words spells out a count: "19", or "10 (declared) or 9 (listed)".
func (c Count) words() string {
	if v := c.votes(); v.least == v.most {
		return strconv.Itoa(v.least)
	}
	return fmt.Sprintf("%d (declared) or %d (listed)", *c.Declared, *c.Listed)
}

// words spells out a number of votes: "19", "18 to 19".
func (v votes) words() string {
	if v.least == v.most {
		return strconv.Itoa(v.least)
	}
	return fmt.Sprintf("%d to %d", v.least, v.most)
}

// percent spells out a share to one place: "100 %", "66.7 %".
func percent(part, whole int) string {
	tenths := (part*2000 + whole) / (2 * whole)
	if tenths%10 == 0 {
		return fmt.Sprintf("%d %%", tenths/10)
	}
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}

// eachClass checks that each class has a vote in favour.
func eachClass(issuers, consumers Tally, source Source) Check {
	c := Check{Requirement: "each class", Source: source}
	if issuers.Class == All {
		yes := issuers.Yes.votes()
		c.Verdict = Indeterminate
		if issuers.voted() && yes.most < 2 { // one vote cannot be of both classes
			c.Verdict = NotMet
		}
		c.Arithmetic = fmt.Sprintf("%s yes of all classes, at least one of each needed, and the classes are not told apart: %s",
			issuers.Yes.words(), c.Verdict)
		return c
	}
	c.Verdict = Met
	for _, t := range []Tally{issuers, consumers} {
		yes := t.Yes.votes()
		switch {
		case t.voted() && yes.most == 0:
			c.Verdict = NotMet
		case yes.least == 0 && c.Verdict == Met:
			c.Verdict = Indeterminate
		}
	}
	c.Arithmetic = fmt.Sprintf("%s yes by issuers and %s by consumers, at least one of each needed: %s",
		issuers.Yes.wordsOrNone(issuers), consumers.Yes.wordsOrNone(consumers), c.Verdict)
	return c
}

// wordsOrNone spells out a count of a class of which perhaps nothing is recorded.
func (c Count) wordsOrNone(of Tally) string {
	if !of.voted() {
		return "an unrecorded number"
	}
	return c.words()
}

// quorum checks that enough votes were cast, abstentions included where they count.
func quorum(t Tally, stated Quorum, rules Rules) Check {
	c := Check{Requirement: "quorum", Source: rules.Quorum.Share.Source}
	cast, with := t.withAbstentions(), "with abstentions"
	if !rules.Abstention.Quorum && !rules.Abstention.Source.IsZero() {
		cast, with = t.cast(), "without abstentions"
	}
	if stated.Required == nil {
		c.Verdict = Indeterminate
		c.Arithmetic = fmt.Sprintf("%s votes cast %s", cast.words(), with)
		if needed := rules.Quorum.Share; needed.Den != 0 {
			c.Arithmetic += fmt.Sprintf(", %s of the number of active members needed, which is not stated", quorumShare(needed))
		} else {
			c.Arithmetic += ", and no number of votes is stated to be needed"
		}
	} else {
		n := *stated.Required
		c.Verdict = verdict(cast.least >= n, cast.most >= n)
		if c.Verdict == NotMet && !t.voted() {
			c.Verdict = Indeterminate
		}
		c.Arithmetic = fmt.Sprintf("%s votes cast %s, %d needed", cast.words(), with, n)
	}
	c.Arithmetic += ": " + string(c.Verdict)
	return c
}

// quorumShare spells out a share of the active members: "more than half", "the whole".
func quorumShare(t Threshold) string {
	if t.Num == t.Den {
		return "the whole"
	}
	return t.Words
}
