package ballot

import (
	"math"
	"strings"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/post"
)

// What an announcement says beside the fields of a Ballot: totals and percentages, requirements stated to be met, days of the
// week, and words of a template.

// statements works totals and percentages out anew.
func (a *auditor) statements() {
	if len(a.l.votes) != len(a.b.Votes) {
		return
	}
	for _, s := range a.l.statements {
		t := Tally{Class: All}
		for i, v := range a.b.Votes {
			if i == s.vote || s.vote < 0 {
				t = t.plus(v.tally())
			}
		}
		switch {
		case !t.Yes.recorded() && !t.No.recorded():
		case s.kind == totalStated:
			a.total(s, t)
		case s.kind == percentStated:
			a.percentage(s, t)
		}
	}
}

// total checks "19 votes total including abstentions".
func (a *auditor) total(s statement, t Tally) {
	all, cast, n := t.withAbstentions(), t.cast(), int(s.value)
	ok, of := true, ""
	switch s.abstain {
	case abstentionsIncluded:
		ok, of = all.may(n), " including abstentions"
	case abstentionsAside, abstentionsExcluded:
		ok, of = cast.may(n), " without abstentions"
	default:
		ok = all.may(n) || cast.may(n)
	}
	if !ok {
		a.report(s.figure, totalDiffers, "a total of %d%s is stated; there are %s yes, %s no and %s abstain",
			n, of, t.Yes.words(), t.No.words(), t.Abstain.words())
	}
	if n, ok := statedAbstentions(plain(string(s.statement.Of(a.b.Source)))); ok && !t.Abstain.votes().may(n) {
		a.report(s.statement, abstentionsDiffer, "%s stated, %s abstain given", are(n, "abstention"), t.Abstain.words())
	}
}

// statedAbstentions returns the number in "with no abstentions", "with 7 abstentions".
func statedAbstentions(text string) (int, bool) {
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words {
		if i < 2 || !strings.HasPrefix(w, "abstention") || words[i-2] != "with" {
			continue
		}
		if words[i-1] == "no" {
			return 0, true
		}
		if n, ok := numerals[words[i-1]]; ok {
			return n, true
		}
		return integer(words[i-1])
	}
	return 0, false
}

// integer reads a number of up to four digits that is all of s.
func integer(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != "" && len(s) <= 4
}

// percentage checks "100% of voting Certificate Issuers voted in favor". Abstentions are no votes cast. People round, and
// people cut off.
func (a *auditor) percentage(s statement, t Tally) {
	unit := 1.0
	if _, places, ok := strings.Cut(string(s.figure.Of(a.b.Source)), "."); ok {
		unit = math.Pow10(-strings.IndexFunc(places+"%", func(r rune) bool { return r < '0' || r > '9' }))
	}
	yes, no := t.Yes.votes(), t.No.votes()
	for _, y := range []int{yes.least, yes.most} {
		for _, n := range []int{no.least, no.most} {
			if y+n == 0 || math.Abs(100*float64(y)/float64(y+n)-s.value) < unit {
				return
			}
		}
	}
	figure := plain(string(s.figure.Of(a.b.Source)))
	if yes.least != yes.most || no.least != no.most {
		a.report(s.figure, percentageDiffers, "%s is stated; there are %s yes of %s cast", figure, t.Yes.words(), t.cast().words())
		return
	}
	with := ""
	if n := t.withAbstentions(); n != t.cast() && n.least == n.most {
		with = " (of " + n.words() + " with abstentions it is " + percent(yes.least, n.least) + ")"
	}
	a.report(s.figure, percentageDiffers, "%s is stated; %d yes of %d cast is %s%s",
		figure, yes.least, yes.least+no.least, percent(yes.least, yes.least+no.least), with)
}

// texts returns the blocks of the announcement outside its motion, those of code too: notices are pasted into them.
func (a *auditor) texts() []post.Span {
	if a.l.post == nil {
		return nil
	}
	var spans []post.Span
	for _, block := range a.l.post.Blocks {
		s := block.Content
		if s.Start < a.l.span.Start || s.Start >= a.l.span.End && a.l.span.Len() > 0 {
			continue
		}
		if m := a.l.motion.text; s.Start < m.Start || s.Start >= m.End {
			spans = append(spans, s)
		}
	}
	return spans
}

// words checks what each block says in words.
func (a *auditor) words() {
	topic := ""
	for _, s := range a.texts() {
		text := string(s.Of(a.b.Source))
		topic = a.requirements(s.Start, text, topic)
		a.threshold(s, text)
		a.weekdays(s.Start, text)
		a.sentences(s.Start, text)
		a.cast(s.Start, text)
		a.placeholders(s.Start, text)
	}
	for i := range a.b.Votes {
		for _, o := range a.answers(i) {
			for k, name := range o.option.Voters {
				if name == "Name" && len(o.layout.voters) == len(o.option.Voters) {
					a.report(o.layout.voters[k], placeholderLeft, "%q stands where a voter is to be named", name)
				}
			}
		}
	}
}

// weekdays checks the days of the week that stand before days.
func (a *auditor) weekdays(start int, text string) {
	for _, m := range date.Find(text) {
		named, ok := m.Weekday()
		if !ok || len(m.Dates) != 1 || m.Dates[0].Year == 0 {
			continue
		}
		if is := m.Dates[0].Time().Weekday(); is != named {
			a.report(post.Span{Start: start + m.Start, End: start + m.End}, weekdayDiffers,
				"%s is stated to be a %s, the calendar has a %s", m.Dates[0], named, is)
		}
	}
}

// halfOrMoreWords are how announcements put a threshold that a tie reaches.
var halfOrMoreWords = []string{"half or more of the votes", "50% or more of the votes", "50 % or more of the votes"}

// consumerWords name the class of consumers.
var consumerWords = []string{"browser", "consumer", "product supplier"}

// threshold checks the threshold that an announcement quotes for consumers. The bylaws never let a tie pass.
func (a *auditor) threshold(at post.Span, text string) {
	if !a.rules.Consumers.Above {
		return
	}
	lower := lowerASCII(text)
	for _, w := range halfOrMoreWords {
		i := strings.Index(lower, w)
		if i < 0 {
			continue
		}
		rest := lower[i+len(w):]
		rest, _, _ = strings.Cut(rest, ".")
		if containsAny(rest[:min(len(rest), 60)], consumerWords) {
			a.report(post.Span{Start: at.Start + i, End: at.Start + i + len(w)}, thresholdDiffers,
				"%q is quoted for consumers; the rules of the day need %s (%s)", w, a.rules.Consumers.Words, a.rules.Consumers.Source)
		}
	}
}

// statedHalf returns the number of which a document says that it is half of the active members, where it also says that
// more than half is needed.
func (a *auditor) statedHalf() (int, bool) {
	figure := a.l.quorum.required
	if figure.Len() == 0 {
		return 0, false
	}
	half, found, above := 0, false, false
	for _, s := range a.texts() {
		text := lowerASCII(string(s.Of(a.b.Source)))
		above = above || strings.Contains(text, "more than half")
		if figure.Start < s.Start || figure.Start >= s.End {
			continue
		}
		text = text[:figure.Start-s.Start]
		i := strings.LastIndex(text, "half of")
		if i < 0 || i >= len("more than ") && strings.HasSuffix(text[:i], "more than ") {
			continue
		}
		for _, w := range strings.FieldsFunc(text[i:], func(r rune) bool { return r < '0' || r > '9' }) {
			if n, ok := integer(w); ok {
				half, found = n, true
			}
		}
	}
	return half, found && above
}

// lowerASCII returns s with its ASCII letters in lower case, so that every byte stays where it is: other letters may change
// their length.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// currentQuorum leads the number in the standing sentence of an announcement on how many must vote.
const currentQuorum = "quorum is currently "

// quorumElsewhere compares the stated quorum with that of the standing sentence, where the result gives one too.
func (a *auditor) quorumElsewhere(required int) {
	if a.l.post == nil {
		return
	}
	line := a.l.post.Position(a.l.quorum.required.Start).Line
	for _, s := range a.texts() {
		text := string(s.Of(a.b.Source))
		i := strings.Index(text, strings.ToUpper(currentQuorum[:1])+currentQuorum[1:])
		if i < 0 {
			i = strings.Index(text, currentQuorum)
		}
		if i < 0 {
			continue
		}
		at := i + len(currentQuorum)
		word, _, _ := strings.Cut(text[at:], " ")
		n, ok := integer(word)
		if !ok {
			n, ok = numerals[strings.ToLower(word)]
		}
		figure := post.Span{Start: s.Start + at, End: s.Start + at + len(word)}
		if ok && n != required && figure.Start != a.l.quorum.required.Start {
			a.report(figure, quorumStatedTwice, "the quorum is stated to be %d here, and %d in line %d",
				n, required, line)
		}
	}
}

// placeholders looks for words of a template: "XX% of voting CAs", "2019-05-XX", "x votes".
//
//	placeholder = ( "x" "x" { "x" } | capitals "XX" ) | "x" "votes" .
func (a *auditor) placeholders(start int, text string) {
	for i := 0; i < len(text); {
		if !isAlnum(text[i]) {
			i++
			continue
		}
		j := i
		for j < len(text) && isAlnum(text[j]) {
			j++
		}
		if isPlaceholder(text, i, j) {
			a.report(post.Span{Start: start + i, End: start + j}, placeholderLeft, "%q is left to be filled in: %q", text[i:j], around(text, i, j))
		}
		i = j
	}
}

// isPlaceholder reports whether the word text[i:j] stands for something that was to be written. In quotes it is spoken of,
// and in an address or code it is a name.
func isPlaceholder(text string, i, j int) bool {
	word := text[i:j]
	if strings.Trim(word, "xX") == "" && len(word) == 1 {
		rest := strings.ToLower(strings.TrimLeft(text[j:min(len(text), j+16)], " *_"))
		return (i == 0 || text[i-1] == ' ' || text[i-1] == '*') && j < len(text) && text[j] != '-' &&
			(strings.HasPrefix(rest, "vote") || strings.HasPrefix(rest, "yes vote") || strings.HasPrefix(rest, "no vote"))
	}
	stem := strings.TrimRight(word, "X")
	if strings.Trim(word, "x") != "" && (len(word)-len(stem) < 2 || strings.ToUpper(stem) != stem) || len(word) < 2 {
		return false
	}
	return !spokenOf(text, i, j)
}

// spokenOf reports whether a quotation mark, a code mark or a part of an address touches text[i:j].
func spokenOf(text string, i, j int) bool {
	before, after := text[:i], text[j:]
	for _, mark := range []string{"“", "”", "‘", "’", "\"", "'", "`", "/", "=", "_", "@", "\\"} {
		if strings.HasSuffix(before, mark) || strings.HasPrefix(after, mark) {
			return true
		}
	}
	return false
}

// around returns the words about text[i:j] in its line.
func around(text string, i, j int) string {
	const reach = 40 // bytes on either side
	lo, hi := max(0, i-reach), min(len(text), j+reach)
	before, after := text[lo:i], text[j:hi]
	if k := strings.LastIndexByte(before, '\n'); k >= 0 {
		before = before[k+1:]
	} else if lo > 0 { // a word cut in two is none
		_, before, _ = strings.Cut(before, " ")
	}
	if k := strings.IndexByte(after, '\n'); k >= 0 {
		after = after[:k]
	} else if hi < len(text) {
		after = after[:max(0, strings.LastIndexByte(after, ' '))]
	}
	return plain(before + text[i:j] + after)
}
