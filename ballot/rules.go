package ballot

import (
	"slices"
	"strings"
	"time"

	"example.org/proceedings/internal/date"
)

// Rules are what a body needs to adopt a ballot on one day. Each rule names the document that it comes from; a rule whose
// Source is zero is not known for that day.
type Rules struct {
	Issuers    Threshold  // of the votes cast by certificate issuers
	Consumers  Threshold  // of the votes cast by certificate consumers
	Members    Threshold  // of the votes cast by all members, where the body does not tell classes apart
	Officers   Threshold  // of the votes cast by all members, for a ballot that elects or confirms an officer; no quorum is needed
	EachClass  Source     // each class needs at least one vote in favour
	Abstention Abstention // what an abstention counts for
	Quorum     Turnout
	Discussion Days // before votes are cast
	Voting     Days
	Review     Days // of a draft guideline, for patents
}

// A Source is where a rule stands.
type Source struct {
	Document string // "Bylaws of the CA/Browser Forum"
	Version  string // "1.8"; empty where the document has none
	Section  string // "2.3(f)"; empty where the document has none
	Date     Date   // from when the document holds
}

// IsZero reports whether no document is known.
func (s Source) IsZero() bool { return s == Source{} }

// String returns s as a person would cite it: "Bylaws of the CA/Browser Forum 1.8, section 2.3(f), of 2017-12-21".
func (s Source) String() string {
	text := s.Document
	if s.Version != "" {
		text += " " + s.Version
	}
	if s.Section != "" {
		text += ", section " + s.Section
	}
	if !s.Date.IsZero() {
		text += ", of " + s.Date.String()
	}
	return text
}

// A Threshold is a share that must be reached.
type Threshold struct {
	Words    string // as the document puts it: "two thirds", "half plus one"
	Num, Den int    // the share: 2 and 3
	Above    bool   // the share itself is not enough
	Source   Source
}

// Met reports whether part of whole reaches the threshold. Nothing of nothing does not.
func (t Threshold) Met(part, whole int) bool {
	if t.Den == 0 || whole <= 0 {
		return false
	}
	if t.Above {
		return part*t.Den > whole*t.Num
	}
	return part*t.Den >= whole*t.Num
}

// Needed returns the smallest part of whole that reaches the threshold.
func (t Threshold) Needed(whole int) int {
	if t.Den == 0 {
		return 0
	}
	if t.Above {
		return whole*t.Num/t.Den + 1
	}
	return (whole*t.Num + t.Den - 1) / t.Den
}

// An Abstention says what a vote to abstain counts for.
type Abstention struct {
	Cast   bool // it is one of the votes cast, of which a share must be in favour
	Quorum bool // it counts for the quorum
	Source Source
}

// A Turnout is the quorum: how many votes make a result valid, in relation to the average number of member organizations
// that took part in the previous three meetings.
type Turnout struct {
	Share   Threshold // of that average
	Least   int       // the quorum is never lower
	AtFirst int       // the quorum while fewer than three meetings were held; 0 where the document gives none
}

// Votes returns how many votes are needed where so many member organizations took part in each of the previous three
// meetings. With fewer meetings it is what the document says for the time before three were held. It is false where the
// rule is not known.
func (t Turnout) Votes(attendance ...int) (int, bool) {
	if t.Share.Den == 0 || len(attendance) > 3 {
		return 0, false
	}
	if len(attendance) < 3 {
		return t.AtFirst, t.AtFirst > 0
	}
	sum := 0
	for _, n := range attendance {
		sum += n
	}
	perMeeting := t.Share
	perMeeting.Den *= 3 // a share of the average of three is a third of that share of the sum
	return max(perMeeting.Needed(sum), t.Least), true
}

// Days are how long a period lasts.
type Days struct {
	Least  int // in calendar days
	Most   int // 0 where there is no limit
	Source Source
}

// RulesOn returns the rules of a body on a day. The body is named by the series of its ballots: "SC", "CSC", "SMC", "NS", each
// also as "SCWG", and "FORUM" or "" for the Forum itself. A working group has the rules of its charter, and those of the
// Forum's bylaws where the charter says nothing. The rules are zero where no document of the time is known.
func RulesOn(series string, day Date) Rules {
	bylaws, ok := lastAct(forumActs, day)
	if !ok {
		return Rules{}
	}
	rules := bylaws.stamped()
	if series == "" || series == "FORUM" {
		return rules
	}
	charter, ok := lastAct(charters[strings.TrimSuffix(series, "WG")], day)
	if !ok {
		return Rules{}
	}
	own := charter.stamped()
	rules.Issuers, rules.Consumers, rules.EachClass, rules.Quorum = own.Issuers, own.Consumers, own.EachClass, own.Quorum
	return rules
}

// Rules returns the rules that b was voted on under: those of the day on which voting began, or the nearest to it that the
// document states. Without any it is the day of the post.
func (b *Ballot) Rules() Rules {
	day := published(b)
	for _, m := range []Moment{b.Discussion.Start, b.Discussion.End, b.Voting.End, b.Voting.Start} {
		if !m.IsZero() {
			day = m.Date
		}
	}
	return RulesOn(b.ID.Series, day)
}

// published returns the day of the post that announces b, or none.
func published(b *Ballot) Date { return date.Leading(b.FrontMatter.Date) }

// An enactment is a document that sets rules. Those that name no document of their own are of this one.
type enactment struct {
	source Source
	rules  Rules
}

// lastAct returns the last of acts, which are in the order of time, that holds on a day.
func lastAct(acts []enactment, day Date) (enactment, bool) {
	for _, a := range slices.Backward(acts) {
		if a.source.Date.Compare(day) <= 0 {
			return a, true
		}
	}
	return enactment{}, false
}

// stamped returns the rules of a, each with its whole source.
func (a enactment) stamped() Rules {
	r := a.rules
	for _, s := range []*Source{
		&r.Issuers.Source, &r.Consumers.Source, &r.Members.Source, &r.Officers.Source, &r.EachClass,
		&r.Abstention.Source, &r.Quorum.Share.Source, &r.Discussion.Source, &r.Voting.Source, &r.Review.Source,
	} {
		if s.Section != "" && s.Document == "" {
			s.Document, s.Version, s.Date = a.source.Document, a.source.Version, a.source.Date
		}
	}
	return r
}

// The shares that the documents know. The Forum has always read "50 % plus one" as more than half: one vote of one carries.

func twoThirds(section string) Threshold {
	return Threshold{Words: "two thirds", Num: 2, Den: 3, Source: Source{Section: section}}
}

func halfOrMore(section string) Threshold {
	return Threshold{Words: "half or more", Num: 1, Den: 2, Source: Source{Section: section}}
}

func moreThanHalf(section string) Threshold {
	return Threshold{Words: "more than half", Num: 1, Den: 2, Above: true, Source: Source{Section: section}}
}

func halfPlusOne(section string) Threshold {
	return Threshold{Words: "half plus one", Num: 1, Den: 2, Above: true, Source: Source{Section: section}}
}

func average(section string) Threshold {
	return Threshold{Words: "the average", Num: 1, Den: 1, Source: Source{Section: section}}
}

// half is the quorum of half the average.
func half(section string) Threshold {
	t := halfOrMore(section)
	t.Words = "half"
	return t
}

// day returns a day of the calendar.
func day(year int, month time.Month, d int) Date { return Date{Year: year, Month: month, Day: d} }
