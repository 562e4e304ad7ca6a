//go:build unix

package render

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"text/tabwriter"
	"time"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

// A trap is input that is written to exhaust a reader.
type trap struct {
	name string
	body func(size int) string // of the Markdown, or
	head func(size int) string // of the front matter
}

// fill repeats s up to a size in bytes.
func fill(s string) func(int) string {
	return func(size int) string { return strings.Repeat(s, size/len(s)+1)[:size] }
}

// count repeats a format with the numbers from 1.
func count(format string) func(int) string {
	return func(size int) string {
		var b strings.Builder
		for i := 1; b.Len() < size; i++ {
			b.WriteString(strings.ReplaceAll(format, "%", strconv.Itoa(i)))
		}
		return b.String()
	}
}

// behind puts words before a text.
func behind(words string, text func(int) string) func(int) string {
	return func(size int) string { return words + text(size) }
}

// halves puts one text behind another.
func halves(first, second func(int) string) func(int) string {
	return func(size int) string { return first(size/2) + second(size/2) }
}

// paragraphs repeats a text of n bytes, between blank lines.
func paragraphs(n int, text func(int) string) func(int) string {
	return fill(text(n) + "\n\n")
}

func growingBackticks(size int) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		b.WriteString(strings.Repeat("`", i) + "a")
	}
	return b.String()
}

func indented(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.Repeat("  ", i%30) + "- a\n")
	}
	return b.String()
}

// wide is a table with a wide header and short rows.
func wide(size int) string {
	return strings.Repeat("|a", size/8) + "|\n" + strings.Repeat("|-", size/8) + "|\n" + fill("|a|\n")(size/2)
}

const (
	people = "## Attendees\n\n"
	stages = "## 1. Ballot Status\n\n### Ballots in Voting Period\n\n"
)

var traps = []trap{
	{name: "quotations in one line", body: fill("> ")},
	{name: "quotations without blanks", body: fill(">")},
	{name: "bullets in one line", body: behind("a\n\n", func(n int) string { return fill("- ")(n) + "a" })},
	{name: "numbers in one line", body: fill("1. ")},
	{name: "quotations, lazy lines", body: halves(fill("> "), fill("\na"))},
	{name: "bullets, blank lines", body: halves(func(int) string { return strings.Repeat("- ", 30) + "a\n" }, fill("\n"))},
	{name: "bullets by indentation", body: indented},
	{name: "[[[[", body: fill("[")},
	{name: "]]]]", body: fill("]")},
	{name: "[a] [a]", body: fill("[a] ")},
	{name: "[a](b", body: fill("[a](b")},
	{name: "![a](", body: fill("![a](")},
	{name: "[a](<b", body: fill("[a](<b")},
	{name: "a_ ", body: fill("a_ ")},
	{name: "*a_ ", body: fill("*a_ ")},
	{name: "[ a_", body: fill("[ a_")},
	{name: "**a", body: fill("**a\n")},
	{name: "~~a~ ", body: fill("~~a~ ")},
	{name: "marks within the limit", body: paragraphs(1500, fill("*a_ "))},
	{name: "links within the limit", body: paragraphs(1500, fill("[a](b"))},
	{name: "one mark a kilobyte", body: fill("<a" + strings.Repeat(" b", 500))},
	{name: "growing backticks", body: growingBackticks},
	{name: "alternating backticks", body: fill("`a``b")},
	{name: "<a <a", body: fill("<a ")},
	{name: "<!-- <!--", body: fill("<!-- ")},
	{name: "<? <!A <![CDATA[", body: fill("<? <!A <![CDATA[ ")},
	{name: "<http: <http:", body: fill("<http:a ")},
	{name: "www.a.b www.a.b", body: fill("www.a.b ")},
	{name: "(http://a(http://a", body: fill("(http://a.b")},
	{name: "a@a@a@", body: fill("a@a.a@")},
	{name: "&amp;", body: fill("&amp;")},
	{name: `\*`, body: fill(`\*`)},
	{name: "definitions of links", body: count("[l%]: /u\n")},
	{name: "definitions with open titles", body: fill("[a]: /u\n(b\n")},
	{name: "definitions apart", body: count("[l%]: /u\n\n[l%]\n\n")},
	{name: "references to a long address", body: func(n int) string { return "[l]: /" + fill("u")(n/2) + "\n\n" + fill("[l]\n\n")(n/2) }},
	{name: "footnotes", body: count("[^%]: note\n\n")},
	{name: "footnotes and references", body: count("a[^%]\n\n[^%]: note\n\n")},
	{name: "footnotes in one line", body: count("[^%]: ")},
	{name: "a wide table, short rows", body: wide},
	{name: "a long table", body: behind("|a|b|\n|-|-|\n", fill("|a|b|\n"))},
	{name: "tables within the limit", body: func(n int) string { return strings.Repeat("## a\n\n"+wide(400)+"\n\n", n/400/8+1) }},
	{name: "escaped pipes in code", body: behind("|a|\n|-|\n", fill("|`\\|`|\n"))},
	{name: "rows of dashes", body: fill("|-|-|\n")},
	{name: "# {.a .b", body: behind("# a {", fill(".a "))},
	{name: "# {a={a={", body: behind("# a ", fill("{a="))},
	{name: "{.a .b}", body: func(n int) string { return "a\n{" + fill(".a ")(n) + "}\n" }},
	{name: "lists of terms", body: fill("a\n: b\n\n")},
	{name: "same headings", body: fill("## a\n\n")},
	{name: "headings a, a-1, a-1-1", body: fill("## a\n## a-1\n## a-1-1\n")},
	{name: "short paragraphs", body: fill("a\n\n")},
	{name: "short lines", body: fill("a\n")},
	{name: "a long line", body: fill("word and another ")},
	{name: "a long word", body: fill("a")},
	{name: "blanks", body: behind("a", fill(" "))},
	{name: "carriage returns", body: fill("a\r\n\r\n")},
	{name: "tabs", body: fill("-\ta\n")},

	{name: "(((( in a list of people", body: behind(people+"Ana Beltrán ", fill("("))},
	{name: "(a (a in a list of people", body: behind(people+"Ana Beltrán ", fill("(Acme "))},
	{name: ",,,, in a list of people", body: behind(people, fill(","))},
	{name: "and and in a list of people", body: behind(people+"Ana Beltrán ", fill("and "))},
	{name: "– – in a list of people", body: behind(people+"Ana Beltrán ", fill("– "))},
	{name: "people in a line", body: behind(people, count("Ana Beltran (Acme %), "))},
	{name: "people in lines", body: behind(people, fill("- Ana Beltran (Acme)\n"))},
	{name: "people, all other organizations", body: behind(people, count("- Ana Beltran (Acme %)\n"))},
	{name: "people in rows", body: behind(people+"|Name|Organization|\n|-|-|\n", fill("|Ana Beltran|Acme|\n"))},
	{name: "initials", body: behind(people, fill("A B, "))},
	{name: "labels", body: behind(people, fill("**Present:** Ana Beltran (Acme)\n\n"))},
	{name: "lists of people", body: fill("## Attendees\n\nAna Beltran (Acme)\n\n")},
	{name: "prose for people", body: behind(people, fill("The notice was read aloud and nobody objected. "))},
	{name: "numbered items", body: count("## %. Roll Call\n\nText.\n\n")},
	{name: "same items", body: fill("1. Roll Call: text\n")},
	{name: "bold items", body: count("**%. Roll Call**\n\nText.\n\n")},
	{name: "approvals", body: fill("## Approval of minutes\n\nThe minutes of 7 March 2024 were approved.\n\n")},
	{name: "questions in a heading", body: func(n int) string { return "# " + fill("Minute taker. ")(n/2) + fill("\n")(n/2) + "a" }},
	{name: "one number, a long title", body: func(n int) string {
		return "## 2. " + fill("word ")(n/2) + "\n\n" + fill("## 2. Roll Call\n\n")(n/2)
	}},
	{name: "next meetings", body: fill("## Next call\n\nMarch 7, 2024\n\n")},
	{name: "days", body: fill("March 7, 2024 and 8 May ")},
	{name: "escaped emphasis", body: fill(`\_a\_ \*\*b\*\* `)},
	{name: "placeholders and debris", body: fill("XXX TBD {.wp-block-heading}\n\n")},
	{name: "no-break spaces", body: fill("1.\u00a0a\n\n")},
	{name: "ballots of a stage", body: behind(stages, count("- SC-%: Logging (Ana Beltran)\n"))},
	{name: "stages", body: behind(stages, fill("### Passed\n\n- SC-1: Logging\n\n"))},
	{name: "a ballot and 1, 2, 3", body: behind("Ballots 1", count(", %"))},
	{name: "ballots in prose", body: fill("Ballot SC-1v2 and SC 3 ")},
	{name: "votes", body: behind("## Ballot SC-1\n\nYes: ", count("Acme %, "))},
	{name: "classes of votes", body: behind("## Ballot SC-1\n\n", fill("Certificate Issuers\n\nYes: Acme\n\n3 votes, 2 yes\n\n"))},
	{name: "a table of votes", body: behind("## Ballot SC-1\n\n||Yes|No|Abstain|\n|-|-|-|-|\n", fill("|CAs|Acme, Umbra|Acme||\n"))},
	{name: "sponsors", body: behind("## Ballot SC-1\n\nProposed by ", fill("Ana Beltran of Acme and "))},
	{name: "motions", body: fill("Motion begins\n\na\n\nMotion ends\n\n")},
	{name: "periods", body: fill("Start: 2024-03-07 at 22:00 UTC\n\nEnd: Monday 8 May 2024\n\n")},
	{name: "quorums", body: fill("Quorum is 10. Half of 12 votes, the review period ended. ")},

	{name: "keys", head: count("k%: v\n")},
	{name: "one key again and again", head: fill("k: v\n")},
	{name: "one key again in a list", head: func(n int) string { return "a: {" + fill("k: v, ")(n) + "}\n" }},
	{name: "tags", head: behind("tags:\n", count("- t%\n"))},
	{name: "a long title", head: func(n int) string { return "title: " + fill("Ballot 1 and 2024-03-07 ")(n) + "\n" }},
	{name: "flow maps in flow maps", head: func(n int) string { return "a: " + fill("{a: ")(n) + fill("}")(n/4) + "\n" }},
	{name: "flow lists in flow lists", head: func(n int) string { return "a: " + fill("[")(n/2) + fill("]")(n/2) + "\n" }},
	{name: "lists in lists", head: func(n int) string { return "a:\n  " + fill("- ")(n) + "b\n" }},
	{name: "keys that are keys", head: fill("? ")},
	{name: "keys in one line", head: func(n int) string { return "{a: b" + count(", k%: v")(n) + "}\n" }},
	{name: "directives", head: func(n int) string {
		return aliased(n, func(i int) string { return fmt.Sprintf("%%TAG !a%d! x\n", i) }) + "--- {a: b}\n"
	}},
	{name: "aliases of a long text", head: func(n int) string {
		return "a: &a " + fill("word ")(n-4600) + "b\nb: [" + strings.Repeat("*a , ", 900) + "]\n"
	}},
	{name: "an alias bomb", head: func(n int) string {
		return "a0: &a0 [x, x]\n" + aliased(n, func(i int) string { return fmt.Sprintf("a%d: &a%d [*a%d, *a%d]\n", i, i, i-1, i-1) })
	}},
	{name: "aliases", head: func(n int) string { return "a: &a v\nb: [" + fill("*a , ")(n/5*5) + "]\n" }},
	{name: "a chain of merge keys", head: func(n int) string {
		return "a0: &a0 {x: 1}\n" + aliased(n, func(i int) string { return fmt.Sprintf("a%d: &a%d {<<: *a%d, k%d: 1}\n", i, i, i-1, i) })
	}},
	{name: "comments", head: fill("# c\n\n")},
	{name: "a block of text", head: behind("a: |\n", fill("  b\n"))},
	{name: "a text in quotes", head: func(n int) string { return "a: \"" + fill(`\n b `)(n/5*5) + "\"\n" }},
}

func aliased(size int, line func(i int) string) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		b.WriteString(line(i))
	}
	return b.String()
}

// document returns the trap as a post of minutes.
func (x trap) document(size int) []byte {
	if x.head != nil {
		return []byte("---\n" + x.head(size) + "---\n\n## 1. Roll Call\n\nText.\n")
	}
	return []byte("---\ntitle: 2024-03-07 Minutes of the Forum\ntags:\n- Minutes\n---\n\n" + x.body(size) + "\n")
}

// hostileReaders are what is measured, each over a document that is made ready before.
var hostileReaders = []struct {
	name    string
	prepare func(src []byte) func() error
}{
	{"read", func(src []byte) func() error {
		return func() error { _, err := minutes.Parse("", src); return err }
	}},
	{"write", func(src []byte) func() error {
		m := meetingOf(src)
		m.Source = nil
		return func() error { _, err := minutes.Format(m); return err }
	}},
	{"edit", func(src []byte) func() error {
		m := meetingOf(src)
		m.FrontMatter.Title, m.RecordedBy = "Minutes", "Zoe Quint"
		m.Attendance = append(m.Attendance, attendee.List{Label: "Guests", Attendees: []attendee.Attendee{{Name: "Zoe Quint"}}})
		return func() error { _, err := minutes.Format(m); return err }
	}},
	{"check", func(src []byte) func() error {
		m := meetingOf(src)
		return func() error { _, err := minutes.Repair(m, minutes.Check(m)); return err }
	}},
	{"JSON", func(src []byte) func() error {
		m := meetingOf(src)
		return func() error { return JSON(io.Discard, m) }
	}},
	{"read JSON", func(src []byte) func() error {
		var buf bytes.Buffer
		JSON(&buf, meetingOf(src))
		return func() error { _, err := ParseJSON("", buf.Bytes()); return err }
	}},
	{"HTML", func(src []byte) func() error {
		m := meetingOf(src)
		return func() error { return HTML(io.Discard, m) }
	}},
	{"ballot", func(src []byte) func() error {
		return func() error {
			list, err := ballot.ParseAll("", src)
			for _, b := range list {
				ballot.Audit(b)
				ballot.Evaluate(b, b.Rules())
			}
			return err
		}
	}},
	{"ballot HTML", func(src []byte) func() error {
		b, err := ballot.Parse("", src)
		return func() error { return cmp.Or(err, BallotHTML(io.Discard, cmp.Or(b, new(ballot.Ballot)))) }
	}},
	{"texts", func(src []byte) func() error {
		text := string(src)
		return func() error {
			attendee.Parse(text)
			attendee.FindPeople(text)
			attendee.FindOrganizations(text)
			ballot.ParseStatus(text)
			ballot.FindIDs(text)
			return nil
		}
	}},
}

// meetingOf reads minutes with any number of people, or puts what is beyond another limit where a reader of JSON would put it.
func meetingOf(src []byte) *minutes.Meeting {
	m, err := minutes.Parser{Limits: minutes.Limits{Attendees: math.MaxInt}}.Parse("", src)
	if err != nil {
		m = &minutes.Meeting{Preamble: strings.TrimSpace(string(body(src)))}
	}
	return m
}

// hostileSizes are those of the inputs, in bytes.
var hostileSizes = []int{10_000, 100_000, 1_000_000}

// patience is how long one call may take: what takes longer is not measured at larger sizes.
const patience = 10 * time.Second

// processorTime returns what the process has used, its garbage collection included. Unlike time on the wall it does not depend on
// what else the machine does. The time in which the system hands out memory is left out, as memory is measured below.
func processorTime() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		panic(err)
	}
	return time.Duration(use.Utime.Nano())
}

// cost returns the time of one call, and the limit that the input is beyond. It makes as many calls as read one megabyte, so that
// each size has its share of garbage collection.
func cost(call func() error, size int) (took time.Duration, limit string) {
	calls := max(1, slices.Max(hostileSizes)/size)
	start := processorTime()
	for range calls {
		err := call()
		var beyond *minutes.LimitError
		if errors.As(err, &beyond) {
			limit = beyond.Limit
		}
	}
	return (processorTime() - start) / time.Duration(calls), limit
}

// BenchmarkHostile measures what input costs that is written to be expensive, at 10 kB, 100 kB and 1 MB. It prints one table: a
// row for each trap, for each function the time at 1 MB and the growth, which is the exponent of the time over that range (1:
// ten times the input takes ten times as long), or the limit that refuses the input. Times under five milliseconds have no growth.
func BenchmarkHostile(b *testing.B) {
	var out bytes.Buffer
	w := tabwriter.NewWriter(&out, 0, 8, 2, ' ', 0)
	fmt.Fprint(w, "trap")
	for _, r := range hostileReaders {
		fmt.Fprint(w, "\t"+r.name)
	}
	fmt.Fprintln(w)
	worst := make(map[string]float64)
	for _, x := range traps {
		var cells []string
		b.Run(strings.ReplaceAll(x.name, "/", "|"), func(b *testing.B) {
			for b.Loop() {
				cells = cells[:0]
				for _, r := range hostileReaders {
					took, growth, limit := x.measure(r.prepare)
					cell := fmt.Sprintf("%.3g ms", took.Seconds()*1e3)
					switch {
					case limit != "":
						cell += " " + limit
					case took > 5*time.Millisecond:
						cell += fmt.Sprintf(" %.2f", growth)
						worst[r.name] = max(worst[r.name], growth)
						b.ReportMetric(growth, strings.ReplaceAll(r.name, " ", "-")+"-growth")
					}
					cells = append(cells, cell)
				}
			}
		})
		if cells != nil { // else it was not asked for
			fmt.Fprintln(w, x.name+"\t"+strings.Join(cells, "\t"))
		}
	}
	fmt.Fprint(w, "worst growth")
	for _, r := range hostileReaders {
		fmt.Fprintf(w, "\t%.2f", worst[r.name])
	}
	fmt.Fprintln(w)
	w.Flush()
	fmt.Printf("\n%s\n", out.String())
}

// measure returns the time at the largest size, the growth up to there, and the limit that it is beyond. It measures again where
// the growth is high, as the least of several times is the nearest to the truth.
func (x trap) measure(prepare func([]byte) func() error) (took time.Duration, growth float64, limit string) {
	least := make(map[int]time.Duration)
	for n := 0; n == 0 || n < 4 && growth > 1.1 && limit == ""; n++ {
		for _, size := range hostileSizes {
			if took, limit = cost(prepare(x.document(size)), size); took > patience {
				return took, math.Inf(1), ""
			}
			if was, ok := least[size]; ok {
				took = min(took, was)
			}
			least[size] = took
		}
		small, large := slices.Min(hostileSizes), slices.Max(hostileSizes)
		growth = math.Log(float64(least[large])/float64(least[small])) / math.Log(float64(large)/float64(small))
	}
	return took, growth, limit
}

// BenchmarkHostileMemory prints, for each function, how many bytes it allocates for a byte of the dearest input of 1 MB, all in
// all, which is more than it ever holds at once.
func BenchmarkHostileMemory(b *testing.B) {
	size := slices.Max(hostileSizes)
	var out bytes.Buffer
	for _, r := range hostileReaders {
		b.Run(strings.ReplaceAll(r.name, " ", "-"), func(b *testing.B) {
			var most float64
			var dearest string
			for b.Loop() {
				for _, x := range traps {
					call := r.prepare(x.document(size))
					var before, after runtime.MemStats
					runtime.ReadMemStats(&before)
					_ = call()
					runtime.ReadMemStats(&after)
					if n := float64(after.TotalAlloc-before.TotalAlloc) / float64(size); n > most {
						most, dearest = n, x.name
					}
				}
			}
			b.ReportMetric(most, "B/B")
			fmt.Fprintf(&out, "%s: %.0f, for %s\n", r.name, most, dearest)
		})
	}
	fmt.Printf("\n%s\n", out.String())
}

// BenchmarkMillions measures a line of ten megabytes, a million people and a million items, and a tenth of each, for a caller who
// has raised the limits. It prints the time of the whole and the growth from the tenth.
func BenchmarkMillions(b *testing.B) {
	all := minutes.Limits{Bytes: 1 << 30, Attendees: 1 << 30}
	var out bytes.Buffer
	for _, x := range []struct {
		trap
		size int
	}{
		{trap{name: "a line of 10 MB", body: fill("word and another ")}, 10_000_000},
		{trap{name: "a million people", body: behind(people, fill("- Ana Beltran (Acme)\n"))}, 21_000_000},
		{trap{name: "a million items", body: count("## %. Roll Call\n\nText.\n\n")}, 29_700_000},
	} {
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				out.WriteString(x.name)
				var tenth [4]time.Duration
				for _, size := range []int{x.size / 10, x.size} {
					src := x.document(size)
					m, err := minutes.Parser{Limits: all}.Parse("", src)
					if err != nil {
						b.Fatal(err)
					}
					built := *m
					built.Source = nil
					for i, call := range []func() error{
						func() error { _, err := minutes.Parser{Limits: all}.Parse("", src); return err },
						func() error { _, err := minutes.Format(&built); return err },
						func() error { return JSON(io.Discard, m) },
						func() error { return HTML(io.Discard, m) },
					} {
						start := processorTime()
						if err := call(); err != nil {
							b.Fatal(err)
						}
						took := processorTime() - start
						if size < x.size {
							tenth[i] = took
						} else {
							fmt.Fprintf(&out, ", %s %.2g s %.2f", []string{"read", "write", "JSON", "HTML"}[i], took.Seconds(), math.Log10(float64(took)/float64(tenth[i])))
						}
					}
				}
				fmt.Fprintln(&out)
			}
		})
	}
	fmt.Printf("\n%s\n", out.String())
}
