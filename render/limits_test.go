package render

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

// A page beyond a limit is not written: the error names field, line, limit and value. What is just within is.
func TestHTMLLimits(t *testing.T) {
	table := func(columns, rows int) string {
		return strings.Repeat("|a", columns) + "|\n" + strings.Repeat("|-", columns) + "|\n" + strings.Repeat("|a|\n", rows)
	}
	for _, tt := range []struct {
		why            string
		limits         minutes.Limits
		within, beyond string
		want           string
	}{
		{"quotations", minutes.Limits{Nesting: 3}, "a\n\n> > > b", "a\n\n> > > > b",
			"line 3: nesting 4 levels deep, expected at most 3: raise Nesting in Limits to allow more"},
		{"footnotes", minutes.Limits{Nesting: 2}, "[^a]: [^b]: c", "[^a]: [^b]: [^c]: d", "line 1: nesting 3 levels deep, expected at most 2"},
		{"definition lists", minutes.Limits{Nesting: 2}, "a\n:   b\n:   c\n", "a\n:   b\n    :   c\n        :   d\n\n        - e\n", "line 4: nesting 3"},
		{"a table with short rows", minutes.Limits{}, table(100, 99), table(100, 100), "line 1: tables of 10100 cells, expected at most 10000"},
		{"two tables", minutes.Limits{TableCells: 20}, table(2, 4) + "\n" + table(2, 4), table(2, 4) + "\n" + table(2, 5),
			"line 8: tables of 22 cells, expected at most 20"},
		{"marks", minutes.Limits{Markup: 40}, "b\n\n*a*_b_\n\n*a*_b_", "b\n\n*a*_b_ *b*", "line 3: paragraph that costs 60"},
		{"marks in a cell", minutes.Limits{Markup: 40}, "|*a*|*b*|*c*|\n|-|-|-|\n|*a*|*b*|*c*|\n", "|*a*|*b*|*c*_d_*e*|\n|-|-|-|\n", "line 1: paragraph that costs 54"},
		{"definitions of links", minutes.Limits{Markup: 100}, "[a]: /b\n[c]: /d\n", "[a]: /b\n[c]: /d\n[e]: /f\n[g]: /h\n", "line 1: paragraph that costs 128"},
		{"attributes", minutes.Limits{Markup: 100}, "# a {.b}\n", "# a {.b .c .d .e .f}\n", "line 1: paragraph that costs 147"},
		{"attributes below words", minutes.Limits{Markup: 100}, "a {.b}\n===\n", "a {.b .c .d .e .f}\n===\n", "line 1: paragraph that costs 108"},
		{"attributes of a block", minutes.Limits{Markup: 100}, "a\n{.b}\n", "a\n{.b .c .d .e .f}\n", "line 2: paragraph that costs 102"},
		{"escaped pipes", minutes.Limits{Markup: 60}, "|`a\\|b`|\n|-|\n|`a\\|b`|\n", "|a|\n|-|\n" + strings.Repeat("|`\\|\\|`|\n", 4), "line 1: paragraph that costs 64"},
	} {
		p := Printer{Limits: tt.limits}
		if err := p.HTML(new(bytes.Buffer), &minutes.Meeting{Preamble: tt.within}); err != nil {
			t.Errorf("%s: within the limit: %v", tt.why, err)
		}
		for field, write := range map[string]func(w *bytes.Buffer) error{
			"Preamble": func(w *bytes.Buffer) error { return p.HTML(w, &minutes.Meeting{Preamble: tt.beyond}) },
			"Agenda[1].Agenda[0].Text": func(w *bytes.Buffer) error {
				return p.HTML(w, &minutes.Meeting{Agenda: []minutes.Item{{}, {Agenda: []minutes.Item{{Text: tt.beyond}}}}})
			},
			"Agenda[0].Ballots[1].Ballots[0].Text": func(w *bytes.Buffer) error {
				return p.HTML(w, &minutes.Meeting{Agenda: []minutes.Item{{Ballots: []ballot.Status{{}, {Ballots: []ballot.Ballot{{Text: tt.beyond}}}}}}})
			},
			"Sections[0].Text": func(w *bytes.Buffer) error {
				return p.BallotHTML(w, &ballot.Ballot{Sections: []ballot.Section{{Text: tt.beyond}}})
			},
			"Motion.Text": func(w *bytes.Buffer) error {
				return p.BallotHTML(w, &ballot.Ballot{Motion: ballot.Motion{Text: tt.beyond}})
			},
		} {
			var buf bytes.Buffer
			err := write(&buf)
			var beyond *minutes.LimitError
			if !errors.As(err, &beyond) || !strings.HasPrefix(err.Error(), field+", "+tt.want) || buf.Len() > 0 {
				t.Errorf("%s: %v and %d bytes, want %s, %s", tt.why, err, buf.Len(), field, tt.want)
			}
		}
	}
}

// References to a long address make no page that is much longer than its text: those beyond stay as they are written.
func TestReferencesAreBounded(t *testing.T) {
	text := "[a]: /" + strings.Repeat("b", 30_000) + "\n\n" + strings.Repeat("[a]\n\n", 10)
	page := convert(t, text)
	if links, rest := strings.Count(page, "<a href="), strings.Count(page, "<p>[a]</p>"); links < 4 || rest == 0 || links+rest != 10 {
		t.Errorf("%d links and %d texts, want at least 4 links, some texts, and 10 in all", links, rest)
	}
}

// JSON is held to the limits of documents, and so is a source in it.
func TestJSONLimits(t *testing.T) {
	const head = `{"schema_version": "1.0", "kind": "meeting", `
	items := func(n int) string {
		return strings.Repeat(`"agenda": [{"title": "a", `, n) + `"text": "b"` + strings.Repeat("}]", n)
	}
	deep := strings.Repeat("> ", 33) + "a"
	for _, tt := range []struct {
		why, json string
		limits    minutes.Limits
		want      string
	}{
		{"bytes", head + `"title": "a"}`, minutes.Limits{Bytes: 50}, "x.json:1:1: document of 58 bytes, expected at most 50"},
		{"values in values", head + `"front_matter": {"extra": {"a": ` + strings.Repeat("[", 33) + strings.Repeat("]", 33) + "}}}", minutes.Limits{},
			"x.json:1:110: front_matter.extra.a[0][0][0][0][0][0][0][0][0]…[0][0][0][0][0][0][0][0][0][0][0][0]: nesting 33 levels deep, expected at most 32"},
		{"items in items", head + items(3) + "}", minutes.Limits{Nesting: 2}, "x.json:1:108: agenda[0].agenda[0].agenda: nesting 3 levels deep, expected at most 2"},
		{"people", head + `"attendance": [{"attendees": [{"name": "A"}, {"name": "B"}]}]}`, minutes.Limits{Attendees: 1},
			"x.json:1:60: attendance: lists of 2 people, expected at most 1"},
		{"the source", head + `"source": "` + deep + `"}`, minutes.Limits{}, "x.json:1:56: source: 1:65: nesting 33 levels deep, expected at most 32"},
		{"the source of a ballot", `{"schema_version": "1.0", "kind": "ballot", "source": "` + deep + `"}`, minutes.Limits{},
			"x.json:1:55: source: 1:65: nesting 33 levels deep, expected at most 32"},
	} {
		read := func(p Parser) error {
			if strings.Contains(tt.json, `"ballot"`) {
				_, err := p.BallotJSON("x.json", []byte(tt.json))
				return err
			}
			_, err := p.JSON("x.json", []byte(tt.json))
			return err
		}
		err := read(Parser{Limits: tt.limits})
		var beyond *minutes.LimitError
		if !errors.As(err, &beyond) || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", tt.why, err, tt.want)
		}
		if err := read(Parser{Limits: minutes.Limits{Nesting: 40}}); err != nil {
			t.Errorf("%s: with other limits: %v", tt.why, err)
		}
	}
}

// What one text leaves open does not reach into the next.
func TestTextsStandAlone(t *testing.T) {
	got := convert(t, "text that is long enough <!-- open", "a <!-- comment --> b", "text that is long, <![CDATA[ too", "- a\n* * *\n- b", "<?x y?>")
	const want = `<p>text that is long enough &lt;!-- open</p>
==
<p>a  b</p>
==
<p>text that is long, &lt;![CDATA[ too</p>
==
<ul>
<li>a</li>
</ul>
<hr />
<ul>
<li>b</li>
</ul>
==
<p>&lt;?x y?&gt;</p>
==`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
