package minutes_test

import (
	"strings"
	"testing"
	"unicode"

	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
	"example.org/proceedings/minutes"
)

// bag counts words.
type bag map[string]int

func (b bag) add(s string, n int) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		b[strings.ToLower(w)] += n
	}
}

// plainText removes inline markup, and the backslashes and link targets in it, line by line.
func plainText(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(inline.Plain(line))
		b.WriteByte('\n')
	}
	return b.String()
}

// wordsOf counts the words in every place of a Meeting that holds words of the body. What a field says a second time does
// not count: the group, the days and the recorder are read from words that stay where they are, and a list of people in
// an item is labelled with the title of the item.
func wordsOf(m *minutes.Meeting) bag {
	b := bag{}
	titles := map[string]bool{}
	b.add(plainText(m.Preamble), 1)
	var walk func([]minutes.Item)
	walk = func(items []minutes.Item) {
		for _, it := range items {
			titles[it.Title] = true
			b.add(it.Number, 1)
			b.add(it.Title, 1)
			b.add(plainText(it.Text), 1)
			for _, s := range it.Ballots {
				b.add(s.Heading, 1)
				for _, x := range s.Ballots {
					b.add(x.Title, 1)
					b.add(strings.Join(x.Sponsors, " "), 1)
					b.add(plainText(x.Text), 1)
				}
			}
			walk(it.Agenda)
		}
	}
	walk(m.Agenda)
	for _, l := range m.Attendance {
		if !titles[l.Label] {
			b.add(l.Label, 1)
		}
		for _, a := range l.Attendees {
			b.add(a.Name, 1)
			b.add(a.Organization.Name, 1)
			b.add(a.Note, 1)
		}
	}
	return b
}

// withoutContent are the words of markup that carries no content: of headings that merely wrap the items or introduce a
// list of people that has a label of its own, of lead-ins below such a heading, of lists between two names, of stages
// without ballots, of the heads of tables, and the numbers of list items.
var withoutContent = map[string]bool{
	"minutes": true, "agenda": true, "meeting": true, "notes": true, "the": true, "of": true, "draft": true, "final": true, "approved": true, "discussion": true,
	"attendees": true, "attendance": true, "present": true, "participants": true, "and": true,
	"none": true, "no": true, "n": true, "a": true, "at": true, "this": true, "time": true, "ballots": true, "currently": true,
	"wp": true, "block": true, "heading": true, "table": true, "list": true, "na": true, "name": true, "organization": true, "company": true,
}

// sharedWords are the words of organizations and notes, which a list may state once for several people.
func sharedWords(m *minutes.Meeting) bag {
	b := bag{}
	for _, l := range m.Attendance {
		for _, a := range l.Attendees {
			b.add(a.Organization.Name+" "+a.Note, 1)
		}
	}
	return b
}

// misplaced counts the words of a body that are in no place of its Meeting, and less than 0 those that are in more places than the
// body has them.
func misplaced(body string, m *minutes.Meeting) bag {
	words := bag{}
	words.add(plainText(body), 1)
	for w, n := range wordsOf(m) {
		words[w] -= n
	}
	shared := sharedWords(m)
	for w, n := range words {
		isNumber := len(w) <= 2 && strings.Trim(w, "0123456789") == ""
		if n == 0 || n < 0 && shared[w] > 1 || n > 0 && (withoutContent[w] || isNumber) {
			delete(words, w)
		}
	}
	return words
}

// TestNothingIsLost shows that every word of every body is in exactly one place of the Meeting.
func TestNothingIsLost(t *testing.T) {
	check := func(t *testing.T, docs map[string][]byte) {
		for name, src := range docs {
			p, err := post.Parse(name, src, limit.Limits{})
			if err != nil {
				continue // a golden document that is meant to fail
			}
			m, err := minutes.Parse(name, src)
			if err != nil {
				t.Errorf("%s: post.Parse reads it, minutes.Parse does not: %v", name, err)
				continue
			}
			for w, n := range misplaced(string(p.Body.Of(src)), m) {
				what := "lost"
				if n < 0 {
					what = "in more places than the document has it"
				}
				t.Errorf("%s: %q is %s (%+d)", name, w, what, n)
			}
		}
	}
	t.Run("golden", func(t *testing.T) { check(t, documents(goldenRoot)) })
	t.Run("corpus", func(t *testing.T) { check(t, corpus(t)) })
}

// TestIntroductionsAreKept shows that the words above a list of people are kept where the list has a label of its own, if they say
// more than that people were present.
func TestIntroductionsAreKept(t *testing.T) {
	for _, c := range []struct{ why, doc, labels, titles string }{
		{"a heading that says no more", "## Attendees\n\n### On the pier\n\nAna Beltrán (Acme), Bo Chen (Umbra)\n\n## 1. Roll Call\n\nx\n", "On the pier", "Roll Call"},
		{"one that does", "## Attendees by phone\n\n### On the pier\n\nAna Beltrán (Acme), Bo Chen (Umbra)\n\n## 1. Roll Call\n\nx\n", "On the pier", "Attendees by phone|Roll Call"},
		{"one that is the label", "## Attendees by phone\n\nAna Beltrán (Acme), Bo Chen (Umbra)\n\n## 1. Roll Call\n\nx\n", "Attendees by phone", "Roll Call"},
		{"a lead-in that says no more", "## Attendees\n\nPresent: Ana Beltrán (Acme), Bo Chen (Umbra)\n\n## 1. Roll Call\n\nx\n", "Attendees", "Roll Call"},
		{"one that does", "## Attendees\n\nPresent by phone: Ana Beltrán (Acme), Bo Chen (Umbra)\n\n## 1. Roll Call\n\nx\n", "Present by phone", "Roll Call"},
	} {
		m, err := minutes.Parse("a.md", []byte(c.doc))
		if err != nil {
			t.Fatal(err)
		}
		var labels, titles []string
		for _, l := range m.Attendance {
			labels = append(labels, l.Label)
		}
		for _, it := range m.Agenda {
			titles = append(titles, it.Title)
		}
		if got, want := strings.Join(labels, "|"), c.labels; got != want {
			t.Errorf("%s: the labels are %q, want %q", c.why, got, want)
		}
		if got, want := strings.Join(titles, "|"), c.titles; got != want {
			t.Errorf("%s: the items are %q, want %q", c.why, got, want)
		}
	}
}
