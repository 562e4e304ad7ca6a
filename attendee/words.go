package attendee

import (
	"cmp"
	"slices"
	"strings"
)

// A class says what a word can be in a list of people. A word may be several things.
type class uint16

const (
	attending    class = 1 << iota // names a list of people present, in a lead-in
	absence                        // makes of a lead-in a list of people who are not attendees
	office                         // names a part in the meeting, in a lead-in: "Minute taker: …"
	linking                        // joins the words of a lead-in
	grouping                       // names those who are expected at a meeting, in a lead-in that says no more: "Members:"
	remark                         // what a note is about: "phone", "guest"
	remarking                      // joins the words of a note
	sentence                       // begins a note that is a clause: "joined late"
	particle                       // a word of a name that is written small: "van"
	degree                         // follows a name after a comma: "Jr."
	incorporated                   // follows an organization's name after a comma: "Inc."
	business                       // a noun of minutes, never a word of a name
	function                       // a word of sentences, never a word of a name
	verb                           // a word of sentences, never a word of an organization's name
	naming                         // a small word inside names of organizations, never their first but for "the"
	known                          // the class was looked up
)

// vocabulary is all that the package knows of words, in lower case and without
// full stops. It holds no people and no organizations.
var vocabulary = []struct {
	class class
	words string
}{
	{attending, `attendance attendances attended attendee attendees attending attends in-person observers
			online on-line onsite on-site participant participants participated participating participation present guests
			remote remotely roll rollcall roll-call room roster virtual virtually webex zoom teams phone telephone
			person call line dial-in`},
	{absence, `absence absences absent absentees apologies apologised apologized apology declined excused missing
			not regrets regret unable`},
	{office, `agenda antitrust chair chaired chairs co-chair facilitator host hosts leader leaders leads lead minute
			minute-taker minutes minutetaker moderator note notes note-taker notetaker presentation presenter presenters
			presenting proposer endorsers recorder scribe scribes secretary speaker speakers taker takers
			vice-chair organizer organiser speaking volunteers vote votes voted voting yes abstain abstained
			abstentions endorsed proposed favor`},
	{linking, `a also alphabetical and at by for following from in includes included including is joined list listed
			meeting members names of on or order our over people persons representatives the there these this those to today via
			was were who with`},
	{grouping, `interested associate associates delegates liaison liaisons member members parties voting non-voting`},
	{remark, `audio call chair chairman chairperson chairwoman co-chair convener convenor dial-in editor facilitator
			guest guests host in-person invited invitee late leader minute-taker moderator notes note-taker observer
			online on-line onsite on-site partial partially phone presenter proxy remote remotely scribe secretary
			speaker taker telephone teleconference treasurer via vice-chair vice-chairman video virtual virtually visitor
			day morning afternoon`},
	{remarking, `a and as at by for from half in joined left of on only or outgoing incoming acting part person phone
			session teams the time to until vice webex with zoom taker minute first second one two three 1 2 3 4 early due interim
			wg arrived invited new note designated ex officio over non-voting non voting member`},
	{sentence, `arrived attending came did didn't didn’t dropped from invited joined joining left no not only
			representing until unknown via with by on for in part since through except when after before`},
	{particle, `a af al ap as av az bin bint binti da das de degli dei del della den der des di do dos du e el
			ibn in la las le lo los md mac mc mohd o op s san st 't ten ter und v van vd vom von vu y zu zum zur`},
	{degree, `cisa cissp cpa dr esq ii iii iv jr md mba msc ph.d phd prof sr`},
	{incorporated, `a.b a.g a.s ab ag as asa b.v bv co company corp corporation gmbh inc incorporated k.k kft kg kk
			l.l.c l.p limited llc llp lp ltd ltda n.a n.v nv oy oyj plc pte pty s.a s.a.s s.l s.p.a s.r.l s.r.o sa sarl sas
			se sl spa srl sro sp.z.o.o`},
	{business, `action adjourn adjourned adjournment agenda agreed announcement announcements antitrust anti-trust
			any approval approve approved assign attached attendance attendee attendees ballot ballots business call
			certificate closing committee completed compliance conclusion discuss discussed discussion discussions done
			draft election elections equals final forum group guideline guidelines introduction introductions issue
			issues item items list logistics meeting meetings member members membership minute minutes motion next nil
			no none note notes noted note-well opening participants policy presentation present previous process
			proposal proposed quorum read requirements review reviewed roll schedule session statement status
			subcommittee summary taken teleconference the these they this today topic topics update updates vote votes
			voting we welcome well wg working yes attendings prior recording regrets apologies absent representatives
			attended attending remote remotely online unknown various tbd tba same follows everyone everybody nobody
			others et also abstain appendix bylaws definitions end guest report reports section speaker
			start time timeline`},
	{function, `about after all also an and any are as at be because been before but by can could did do for from
			had has have he her his if in into is it its may might must nor not of on only or our out over said she
			should so than that the their them then there these they this those to under until up upon was we were what
			when where which while who will with would you your`},
	{verb, `agreed approved are asked be been can could did discussed gave had has have he is it led mentioned needs
			noted presented provided read reported reviewed said says shall she should started stated suggested that
			they took wants was we were what when whether which will would`},
	{naming, `a an and at by for from in of on or the to`},
}

// A term is a word of the vocabulary and all that it can be.
type term struct {
	word  string
	class class
}

// slots is the number of slots of the vocabulary, nearly all of which hold one word or none.
const slots = 4096

// terms is the vocabulary in the order of the slots; firstTerm says where those of a slot begin, and taken which slots have
// any. Nearly every word of every list is looked up, and few are found.
var (
	terms     []term
	firstTerm [slots]uint16
	taken     [slots / 64]uint64
)

func init() {
	all := make(map[string]class, 1000)
	for _, e := range vocabulary {
		for w := range strings.FieldsSeq(e.words) {
			all[w] |= e.class
		}
	}
	for w, c := range all {
		terms = append(terms, term{w, c})
	}
	slices.SortFunc(terms, func(a, b term) int {
		return cmp.Or(cmp.Compare(slot(a.word), slot(b.word)), strings.Compare(a.word, b.word))
	})
	for i := len(terms) - 1; i >= 0; i-- {
		n := slot(terms[i].word)
		firstTerm[n] = uint16(i)
		taken[n/64] |= 1 << (n % 64)
	}
}

// slot returns the slot of s, which is not empty, in whatever case.
func slot(s string) uint {
	n := len(s)
	return (uint(s[0]|0x20) + 31*uint(s[n-1]|0x20) + 97*uint(s[n/2]|0x20) + 257*uint(n)) % slots
}

// longestWord bounds the words that are looked up.
const longestWord = 20

// classOf returns what the word can be. It ignores case.
func classOf(s string) class {
	if s == "" || len(s) > longestWord {
		return 0
	}
	n := slot(s)
	if taken[n/64]&(1<<(n%64)) == 0 {
		return 0
	}
	for i := int(firstTerm[n]); i < len(terms); i++ {
		switch t := &terms[i]; {
		case isFold(s, t.word):
			return t.class
		case slot(t.word) != n:
			return 0
		}
	}
	return 0
}

// isFold reports whether s is word, which is in lower case, but for the case of ASCII letters.
func isFold(s, word string) bool {
	if len(s) != len(word) {
		return false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != word[i] {
			return false
		}
	}
	return true
}

// class returns what the word at i can be.
func (r *reader) class(i int) class {
	t := &r.toks[i]
	if t.class&known == 0 {
		t.class = known | classOf(r.text[t.start:t.end])
	}
	return t.class &^ known
}
