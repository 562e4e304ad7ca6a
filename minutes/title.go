package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/inline"
)

// The body that met, and on which days, stand in the title of a post, and if not there in the lines that open its text:
//
//	title = [ days ], [ "Final" ], "Minutes", [ "of" | "for" ], [ "the" ], [ body ], [ place ], [ days ] ;
//	opening line = body | days | "Minutes of", body, days | "Date:", days ;
//
// Posts of one body carry a tag for it, which speaks where the title is silent ("2014-06-26 Minutes"). The Forum itself has
// none that its working groups never use: it is the body where nothing names another.

// The bodies of the Forum, by their names in full.
const (
	forum         = "CA/Browser Forum"
	serverCert    = "Server Certificate Working Group"
	secureMail    = "S/MIME Certificate Working Group"
	codeSigning   = "Code Signing Certificate Working Group"
	netSec        = "Network Security Working Group"
	validationSub = "Validation Subcommittee"
)

// bodyNames gives for the names that people use for a body its full name. Names are folded: lower case, one space for
// whatever stands between two words. The first that a title holds counts, so that a part stands before its whole.
var bodyNames = []struct{ name, body string }{
	{"validation subcommittee", validationSub}, {"validation sub committee", validationSub}, {"validation sc", validationSub},
	{"vsc", validationSub},
	{"server certificate", serverCert}, {"server certificates", serverCert}, {"server cert", serverCert},
	{"servercert", serverCert}, {"scwg", serverCert},
	{"s mime", secureMail}, {"smime", secureMail}, {"smcwg", secureMail},
	{"code signing", codeSigning}, {"codesigning", codeSigning}, {"cscwg", codeSigning}, {"cswg", codeSigning},
	{"network security", netSec}, {"netsec", netSec}, {"nswg", netSec}, {"netsecwg", netSec},
}

// forumNames are names of the Forum itself, folded. Names of its parts may hold them.
var forumNames = []string{"forum", "cabf", "cab", "ca b", "plenary"}

// bodyKinds are the words that end the name of a body, folded.
var bodyKinds = []string{"working group", "subcommittee", "sub committee", "task force", "committee", "wg"}

// kindLetters are the letters that they begin with.
const kindLetters = "wstc"

// nameStops are words before the name of a body that are no part of it, folded.
var nameStops = []string{
	"minutes", "minute", "meeting", "teleconference", "call", "notes", "f2f", "final", "draft", "of", "the", "for", "in", "at", "a",
	"ca/browser", "ca/b", "cab", "cabf",
}

// f2fNames are the words by which a title tells a face-to-face meeting, folded.
var f2fNames = []string{"f2f", "face to face"}

// openingLines is how many lines of a text may say who met and when.
const openingLines = 12

// maxOpening is how many bytes such a line has at most where it names the body.
const maxOpening = 100

// groupOf returns the full name of the body that met, or "" where a document does not even call itself minutes. The head is
// the Markdown before the first item.
func groupOf(title string, tags []string, head string) string {
	title = title[:min(len(title), maxSentence)]
	if b := bodyIn(title); b != "" {
		return b
	}
	folded := foldWords(title)
	if hasAnyFolded(folded, forumNames) {
		return forum
	}
	tagged := ""
	for _, tag := range tags {
		if b := bodyIn(tag); b != "" && b != tagged {
			if tagged != "" || tag == "Forum" {
				return forum // of several bodies
			}
			tagged = b
		}
	}
	if tagged != "" {
		return tagged
	}
	if !hasAnyFolded(folded, f2fNames) {
		for line := range openings(head) {
			if !mentionsMeeting(line) {
				continue
			}
			if line = inline.Plain(line); len(line) <= maxOpening && hasAnyFolded(foldWords(line), openingWords) {
				if b := bodyIn(line); b != "" {
					return b
				}
			}
		}
	}
	if saysMinutes(title, tags) {
		return forum
	}
	return ""
}

// openingWords tell that an opening line may name the body.
var openingWords = []string{"minutes", "meeting", "teleconference"}

// mentionsMeeting reports whether it is worth the cost to look for the openingWords in a line.
func mentionsMeeting(line string) bool {
	for i := range len(line) {
		if c := line[i] | 0x20; (c == 'm' || c == 't') && beginsFold(line[i:], openingWords) {
			return true
		}
	}
	return false
}

// bodyIn returns the full name of the body that a title names, or "". A part of the Forum that has no entry in bodyNames is
// returned as the title names it.
func bodyIn(title string) string {
	given, kind := givenName(title)
	folded := foldWords(title)
	if kind != "" && kind != "working group" && kind != "wg" {
		folded = foldWords(given) // "Network Security Subcommittee" is not the working group
	}
	for _, n := range bodyNames {
		if !strings.Contains(folded, n.name) || !strings.Contains(folded, " "+n.name+" ") {
			continue
		}
		if kind == "" || kind == "working group" || kind == "wg" || n.body == validationSub {
			return n.body
		}
	}
	return given
}

// givenName returns the name that ends with one of the bodyKinds, as written, and which.
func givenName(title string) (name, kind string) {
	words := strings.Fields(title)
	for i := range words {
		if c := words[i][0] | 0x20; c >= 'a' && c <= 'z' && strings.IndexByte(kindLetters, c) < 0 {
			continue
		}
		for _, k := range bodyKinds {
			n := namesKind(words[i:], k)
			first := i
			for n > 0 && first > 0 && partOfName(words[first-1]) {
				first--
			}
			if first < i {
				return strings.Trim(strings.Join(words[first:i+n], " "), ",;:()*_."), k
			}
		}
	}
	return "", ""
}

// namesKind returns how many of the words spell the kind of a body that they begin with, or 0.
func namesKind(words []string, kind string) int {
	n := 0
	for k := range strings.FieldsSeq(kind) {
		if n == len(words) || !strings.EqualFold(strings.Trim(words[n], ",;:()*_."), k) {
			return 0
		}
		n++
	}
	return n
}

// partOfName reports whether a word before "Working Group" belongs to the name.
func partOfName(word string) bool {
	c := word[0]
	if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' && word != "and" || strings.HasSuffix(word, ",") || strings.HasSuffix(word, ":") {
		return false
	}
	return (word == "and" || c >= 'A' && c <= 'Z') && !slices.Contains(nameStops, strings.ToLower(word))
}

// datesOf returns the days of the meeting, in order: those of the title, or else of the lines that open the text, or else
// the day on which the post is dated, which is the meeting's own in most. Where title and text disagree the title holds,
// unless the post is dated on the day that the text gives, or came before the day of the title: titles were copied from
// post to post (2021-12-08, S/MIME, is titled with the day of the next call). Where they disagree in the year alone, the
// later that is not after the post holds: a slip of January writes the year before, and no minutes wait for a year.
func datesOf(title, head, published string) []Date {
	title = title[:min(len(title), maxSentence)]
	posted := date.Leading(published)
	titled := daysIn(inline.Plain(title), posted)
	stated := statedDays(head, posted)
	switch {
	case len(titled) == 0 && len(stated) == 0:
		if posted.IsZero() {
			return nil
		}
		return []Date{posted}
	case len(titled) == 0:
		return stated
	case len(stated) == 0:
		return titled
	case containsAll(stated, titled):
		return stated // the title names the first day of several
	case slices.ContainsFunc(stated, func(d Date) bool { return slices.Contains(titled, d) }) || posted.IsZero():
		return titled
	case isYearSlip(titled, stated, posted):
		return stated
	case slices.Contains(stated, posted) && !slices.Contains(titled, posted),
		titled[0].Compare(posted) > 0 && stated[0].Compare(posted) <= 0:
		return stated
	}
	return titled
}

// statedDays returns the days of the meeting that the lines give which open a text.
func statedDays(head string, posted Date) []Date {
	for line := range openings(head) {
		if !strings.ContainsAny(line, "0123456789") {
			continue
		}
		line = inline.Plain(line)
		if days := daysIn(line, posted); len(days) > 0 && statesDay(line) {
			return days
		}
	}
	return nil
}

// isYearSlip reports whether titled are the stated days in an earlier year, and those came before the post.
func isYearSlip(titled, stated []Date, posted Date) bool {
	if len(titled) != len(stated) {
		return false
	}
	for i, d := range titled {
		if s := stated[i]; d.Month != s.Month || d.Day != s.Day || d.Year >= s.Year || s.Compare(posted) > 0 {
			return false
		}
	}
	return true
}

// daysIn returns the days that a line names, in order, each once. A day without a year is completed from ref.
func daysIn(line string, ref Date) []Date {
	var days []Date
	for _, m := range date.Find(line) {
		for _, d := range m.Complete(ref) {
			if d.Year != 0 {
				days = append(days, d)
			}
		}
	}
	slices.SortFunc(days, Date.Compare)
	return slices.Compact(days)
}

func containsAll(days, of []Date) bool {
	for _, d := range of {
		if !slices.Contains(days, d) {
			return false
		}
	}
	return true
}

// openings yields the first lines of a text, without the marks of headings and lists before them.
func openings(head string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		n := 0
		for line := range strings.Lines(head) {
			line = strings.TrimLeft(strings.TrimSpace(line), "#>-*+ ")
			if line == "" || len(line) > maxSentence {
				continue
			}
			if n++; n > openingLines || !yield(line) {
				return
			}
		}
	}
}

// onlyDay reports whether a line is a day and nothing much beside.
func onlyDay(line string) bool {
	m := date.Find(line)
	return len(m) == 1 && len(line)-(m[0].End-m[0].Start) <= len("Date: Wednesday, ")
}

// dayWords tell that a line which names a day names the meeting's, otherDayWords that it is another's.
var (
	dayWords      = []string{"minutes", "notes", "meeting", "teleconference", "call", "date", "day", "agenda", "f2f", "plenary"}
	otherDayWords = []string{
		"approved", "approval", "approve", "circulated", "distributed", "published", "posted", "next", "adjourned", "adjourn", "prior",
		"previous", "last", "ballot", "ballots", "from", "pending", "reassigned", "were", "was", "will", "meet", "delayed",
	}
)

// statesDay reports whether a line that names a day is a title for the minutes, and no sentence about other minutes.
func statesDay(line string) bool {
	folded := foldWords(line)
	if hasAnyFolded(folded, otherDayWords) && !strings.Contains(folded, " held ") {
		return false
	}
	return onlyDay(line) || hasAnyFolded(folded, dayWords)
}
