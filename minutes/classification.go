package minutes

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Classification says what kind of business an Item is. It is empty where the title tells none.
type Classification string

// The kinds of business that recur from meeting to meeting.
const (
	RollCall           Classification = "roll_call"
	NoteWell           Classification = "note_well" // the antitrust statement or note-well
	AgendaReview       Classification = "agenda_review"
	MinutesApproval    Classification = "minutes_approval"
	Membership         Classification = "membership"
	BallotStatus       Classification = "ballot_status"
	SubcommitteeUpdate Classification = "subcommittee_update"
	OtherBusiness      Classification = "other_business"
	NextCall           Classification = "next_meeting"
	Adjournment        Classification = "adjournment"
)

// A rule gives a kind to the titles in which it finds its words. Words are compared as they begin, so that "adjourn" is
// found in "Adjourned".
type rule struct {
	kind Classification
	all  []string // each of these begins a word of the title
	any  []string // one of these begins a word of it; none needed where the list is empty
	only bool     // the title has no words but those, and the fillers
	max  int      // the most words that the title may have; 0 for any number
}

// vocabulary says by which words a title tells its kind. The first rule that holds decides.
var vocabulary = []rule{
	{kind: Adjournment, all: []string{"adjourn"}, max: 10},
	{kind: Adjournment, all: []string{"call|meeting", "ended|closed|concluded"}, max: 4},
	{kind: AgendaReview, all: []string{"agenda"}, any: []string{"review", "approv", "accept", "read", "discuss", "adopt"}},
	{kind: AgendaReview, all: []string{"agenda"}, only: true},
	{kind: NextCall, all: []string{"next|upcoming|future", "call|meeting|teleconference|telephone|teleconferences|meetings|calls"}},
	{kind: RollCall, all: []string{"roll", "call"}},
	{kind: RollCall, all: []string{"rollcall"}},
	{kind: NoteWell, any: []string{"antitrust", "notewell"}},
	{kind: NoteWell, all: []string{"anti", "trust"}},
	{kind: NoteWell, all: []string{"note", "well"}},
	{kind: NoteWell, all: []string{"compliance", "statement"}},
	{kind: MinutesApproval, all: []string{"minutes"}, any: []string{"approv", "accept", "review", "prior", "previous", "last", "past", "of", "from"}},
	{kind: OtherBusiness, all: []string{"other"}, any: []string{"business", "topics", "items", "matters"}},
	{kind: OtherBusiness, any: []string{"aob"}, max: 3},
	{kind: BallotStatus, all: []string{"ballot"}, any: []string{"status", "review", "update"}},
	{kind: BallotStatus, all: []string{"ballots"}, only: true},
	{kind: BallotStatus, all: []string{"ballots"}, any: []string{"current", "pending", "open", "active"}},
	{kind: Membership, all: []string{"member"}, any: []string{"application", "applicant", "new", "status", "request", "approv"}},
	{kind: Membership, all: []string{"membership"}},
	{kind: Membership, all: []string{"interested", "party|parties"}},
	{kind: SubcommitteeUpdate, any: []string{"subcommittee", "sc", "subgroup", "wg", "servercert"}, all: []string{"update|report|status|recap|review|readout"}},
	{kind: SubcommitteeUpdate, all: []string{"working", "group", "update|report|status|recap|review|readout"}},
	{kind: SubcommitteeUpdate, any: []string{"subcommittee", "sc", "wg"}, max: 4},
	{kind: SubcommitteeUpdate, all: []string{"working", "group"}, max: 6},
}

// fillers are words that say nothing of a title's kind.
var fillers = map[string]bool{"the": true, "a": true, "of": true, "and": true, "for": true, "discussion": true, "s": true}

// maxClassified is how many bytes of a title are looked at.
const maxClassified = 120

// ClassificationOf returns the kind of business that the title of an item names, or "" if it names none. An Item that is read
// has the Classification of its Title.
func ClassificationOf(title string) Classification {
	seen, words := stems.find(title[:min(len(title), maxClassified)])
	return kindOf(title, seen, words)
}

// kindOf returns the kind of a title of which the stems and the number of words are known.
func kindOf(title string, seen stemSet, words int) Classification {
	if seen == (stemSet{}) {
		return ""
	}
	for i := range compiled {
		if c := &compiled[i]; c.holds(seen, words) && (!c.only || consistsOfStems(title, c.all[0])) {
			return c.kind
		}
	}
	return ""
}

// A stemSet is a set of stems of the vocabulary. Words are matched once with all stems, and rules are then compared with
// what was found.
type stemSet [2]uint64

func (s *stemSet) add(i int)              { s[i/64] |= 1 << (i % 64) }
func (s stemSet) meets(of stemSet) bool   { return s[0]&of[0]|s[1]&of[1] != 0 }
func (s stemSet) join(of stemSet) stemSet { return stemSet{s[0] | of[0], s[1] | of[1]} }

// A stem is how words begin. Of up to four letters, and of two at least, it is a whole word.
type stem struct {
	text string
	bit  int
}

// A lexicon is stems by their first letter.
type lexicon [256][]stem

func (l *lexicon) add(text string) (bit int) {
	n := 0
	for _, list := range l {
		n += len(list)
		for _, s := range list {
			if s.text == text {
				return s.bit
			}
		}
	}
	if n >= 64*len(stemSet{}) {
		panic("minutes: a stemSet cannot hold " + text)
	}
	l[text[0]] = append(l[text[0]], stem{text, n})
	return n
}

// lower gives ASCII letters and digits in lower case, and 0 for what stands between words.
var lower = func() (t [256]byte) {
	for c := byte('0'); c <= '9'; c++ {
		t[c] = c
	}
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = c, c
	}
	return t
}()

// find returns the stems of the words of a title, and how many words it has.
func (l *lexicon) find(title string) (found stemSet, words int) {
	for i := 0; i < len(title); i++ {
		c := lower[title[i]]
		if c == 0 {
			continue
		}
		words++
		if list := l[c]; len(list) > 0 && i+1 < len(title) {
			second := lower[title[i+1]]
			for j := range list {
				// Most stems of a letter differ in the second.
				if list[j].text[1] == second && list[j].begins(title[i:]) {
					found.add(list[j].bit)
				}
			}
		}
		for i+1 < len(title) && lower[title[i+1]] != 0 {
			i++
		}
	}
	return found, words
}

// begins reports whether a text begins with a word that has the stem.
func (s *stem) begins(text string) bool {
	n := len(s.text)
	if len(text) < n {
		return false
	}
	for i := range n {
		if lower[text[i]] != s.text[i] {
			return false
		}
	}
	return n > maxWholeWord || len(text) == n || lower[text[n]] == 0
}

const maxWholeWord = 4

// A compiledRule is a rule in terms of stems.
type compiledRule struct {
	rule
	all []stemSet // one of each is needed
	any stemSet
}

var compiled = func() []compiledRule {
	out := make([]compiledRule, len(vocabulary))
	for i, r := range vocabulary {
		out[i].rule = r
		for _, w := range r.all {
			out[i].all = append(out[i].all, listOf(w))
		}
		for _, w := range r.any {
			out[i].any = out[i].any.join(listOf(w))
		}
	}
	return out
}()

func (c *compiledRule) holds(seen stemSet, words int) bool {
	if c.max > 0 && words > c.max || len(c.rule.any) > 0 && !seen.meets(c.any) {
		return false
	}
	for _, s := range c.all {
		if !seen.meets(s) {
			return false
		}
	}
	return true
}

// consistsOfStems reports whether each word of a title has one of the stems or is a filler.
func consistsOfStems(title string, of stemSet) bool {
	for w := range titleWords(title) {
		seen, _ := stems.find(w)
		if !fillers[w] && !seen.meets(of) {
			return false
		}
	}
	return true
}

// titleWords yields the words of a title in lower case. A hyphen ends a word.
func titleWords(title string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for title != "" {
			start := strings.IndexFunc(title, isWordRune)
			if start < 0 {
				return
			}
			title = title[start:]
			end := strings.IndexFunc(title, func(r rune) bool { return !isWordRune(r) })
			if end < 0 {
				end = len(title)
			}
			if !yield(strings.ToLower(title[:end])) {
				return
			}
			title = title[end:]
		}
	}
}

// isWordRune reports whether a word of a title may hold r.
func isWordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= utf8.RuneSelf && unicode.IsLetter(r)
}

// stems are the stems of the vocabulary and of all word lists.
var stems lexicon

// listOf returns the set of the stems that "|" separates.
func listOf(words string) (set stemSet) {
	for w := range strings.SplitSeq(words, "|") {
		set.add(stems.add(w))
	}
	return set
}

// in reports whether a title has one of the stems.
func (s stemSet) in(title string) bool {
	seen, _ := stems.find(title)
	return seen.meets(s)
}
