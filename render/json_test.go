package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var ignoreSource = cmpopts.IgnoreFields(minutes.Meeting{}, "Source")

func writeJSON(t testing.TB, p *Printer, m *minutes.Meeting) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := p.JSON(&buf, m); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestJSONReadsBack(t *testing.T) {
	for _, tt := range []struct {
		why string
		p   Printer
		m   *minutes.Meeting
	}{
		{"every field", Printer{}, full()},
		{"one line", Printer{Compact: true}, full()},
		{"escapes for a script element", Printer{EscapeHTML: true}, full()},
		{"nothing recorded", Printer{}, &minutes.Meeting{}},
		{"recorded as none is not the same as not recorded", Printer{}, &minutes.Meeting{
			Dates:       []minutes.Date{},
			Attendance:  []attendee.List{{Attendees: []attendee.Attendee{}}, {}},
			Agenda:      []minutes.Item{{Ballots: []ballot.Status{}, Agenda: []minutes.Item{}}, {Ballots: []ballot.Status{{Stage: ballot.Other}}}},
			FrontMatter: minutes.FrontMatter{Tags: []string{}, Aliases: []string{}, Extra: map[string]any{}},
		}},
		{"all the characters that JSON has a way of its own for", Printer{}, &minutes.Meeting{
			Preamble: "\x00\x01\b\t\n\f\r\x1f\"\\/<>&\u2028\u2029\ufffd\U0001F600 \\ufffd",
		}},
	} {
		data := writeJSON(t, &tt.p, tt.m)
		got, err := ParseJSON("x.json", data)
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		if diff := cmp.Diff(tt.m, got, ignoreSource); diff != "" {
			t.Errorf("%s: (-wrote +read)\n%s", tt.why, diff)
		}
		if got.Source != nil {
			t.Errorf("%s: Source was written without being asked for", tt.why)
		}
	}
}

func TestJSONSource(t *testing.T) {
	for _, source := range [][]byte{nil, {}, []byte("\ufeff---\r\ntitle: x\r\n---\r\n")} {
		m := &minutes.Meeting{Source: source}
		got, err := ParseJSON("x.json", writeJSON(t, &Printer{Source: true}, m))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m.Source, got.Source); diff != "" {
			t.Error("(-wrote +read)", diff)
		}
	}
}

// The whole text is the contract: order of properties, indentation, no escapes,
// the newline at the end.
func TestJSONText(t *testing.T) {
	m := full()
	m.FrontMatter.Extra = nil
	m.Agenda = m.Agenda[:1]
	m.Attendance = m.Attendance[1:]
	const want = `{
  "schema_version": "1.0",
  "kind": "meeting",
  "title": "2024-05-02 Minutes of the Harbour & Tide Working Group",
  "group": "Harbour & Tide Working Group",
  "dates": [
    "2024-05-02",
    "2024-05-03"
  ],
  "front_matter": {
    "author": "Ana Beltrán",
    "date": "2024-05-20 10:00:00",
    "title": "2024-05-02 Minutes of the Harbour & Tide Working Group",
    "type": "post",
    "slug": "2024-05-02-minutes",
    "summary": "Two ballots <drafted>",
    "tags": [
      "Minutes",
      "Harbour"
    ],
    "aliases": [
      "/2024/05/20/minutes/"
    ]
  },
  "recorded_by": "Ana Beltrán (Northwind CA)",
  "preamble": "These are the *final* minutes.",
  "attendance": [
    {
      "label": "By phone",
      "attendees": []
    }
  ],
  "agenda": [
    {
      "number": "1",
      "title": "Roll Call",
      "classification": "roll_call",
      "text": "The roll was called."
    }
  ]
}
`
	if diff := cmp.Diff(want, string(writeJSON(t, &Printer{}, m))); diff != "" {
		t.Error("(-want +got)", diff)
	}
}

func TestJSONOptions(t *testing.T) {
	compact := string(writeJSON(t, &Printer{Compact: true}, full()))
	if strings.Count(compact, "\n") != 1 || !strings.HasSuffix(compact, "}\n") {
		t.Errorf("Compact output is not one line: %q", compact)
	}
	if !strings.Contains(compact, "Two ballots <drafted>") {
		t.Error("< is escaped without being asked for")
	}
	if escaped := string(writeJSON(t, &Printer{EscapeHTML: true}, full())); strings.ContainsAny(escaped, "<>&") {
		t.Error("EscapeHTML leaves <, > or &")
	}
}

func TestJSONIsDeterministic(t *testing.T) {
	want := writeJSON(t, &Printer{}, full())
	for range 20 { // maps are walked in another order each time
		if got := writeJSON(t, &Printer{}, full()); !bytes.Equal(got, want) {
			t.Fatal("two outputs of one value differ")
		}
	}
}

func TestJSONRefusesWhatWouldNotReadBack(t *testing.T) {
	item := func(i minutes.Item) *minutes.Meeting { return &minutes.Meeting{Agenda: []minutes.Item{{}, i}} }
	extra := func(v any) *minutes.Meeting {
		return &minutes.Meeting{FrontMatter: minutes.FrontMatter{Extra: map[string]any{"key": v}}}
	}
	for _, tt := range []struct {
		why  string
		m    *minutes.Meeting
		want string // the path of the field
	}{
		{"invalid UTF-8 in a text", item(minutes.Item{Text: "a\xff"}), "agenda[1].text"},
		{"invalid UTF-8 in a list", &minutes.Meeting{FrontMatter: minutes.FrontMatter{Tags: []string{"a", "\xff"}}}, "front_matter.tags[1]"},
		{"invalid UTF-8 in an attendee's organization", &minutes.Meeting{Attendance: []attendee.List{{Attendees: []attendee.Attendee{{Organization: attendee.Organization{Name: "\xc3"}}}}}}, "attendance[0].attendees[0].organization.name"},
		{"invalid UTF-8 in an extra value", extra([]any{"\xff"}), "front_matter.extra.key[0]"},
		{"invalid UTF-8 in an extra key", extra(map[string]any{"\xff": true}), `front_matter.extra.key."\xff"`},
		{"an int would be read back as a json.Number", extra(5), "front_matter.extra.key"},
		{"an empty number is written as 0", extra(json.Number("")), "front_matter.extra.key"},
		{"a nil list is written as null", extra([]any(nil)), "front_matter.extra.key"},
		{"a nil map is written as null", extra(map[string]any(nil)), "front_matter.extra.key"},
		{"an unknown classification", item(minutes.Item{Classification: "lunch"}), "agenda[1].classification"},
		{"an unknown classification further down", item(minutes.Item{Agenda: []minutes.Item{{Classification: "lunch"}}}), "agenda[1].agenda[0].classification"},
		{"no stage", item(minutes.Item{Ballots: []ballot.Status{{}}}), "agenda[1].ballots[0].stage"},
		{"an identifier that names no ballot", item(minutes.Item{Ballots: []ballot.Status{{Stage: ballot.Draft, Ballots: []ballot.Ballot{{ID: ballot.ID{Number: -1}}}}}}), "agenda[1].ballots[0].ballots[0].id"},
		{"the zero Date is no day", &minutes.Meeting{Dates: []minutes.Date{{}}}, "dates[0]"},
		{"a date that the calendar does not have", &minutes.Meeting{Dates: []minutes.Date{{Year: 2023, Month: 2, Day: 30}}}, "2023-02-30"},
	} {
		var buf bytes.Buffer
		err := JSON(&buf, tt.m)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one that names %s", tt.why, err, tt.want)
		}
		if buf.Len() > 0 {
			t.Errorf("%s: wrote %q beside an error", tt.why, buf.String())
		}
	}
	if err := (&Printer{Source: true}).JSON(new(bytes.Buffer), &minutes.Meeting{Source: []byte("\xff")}); err == nil || !strings.Contains(err.Error(), "source") {
		t.Errorf("invalid UTF-8 in the source: error %v", err)
	}
}

func TestParseJSONErrors(t *testing.T) {
	const head = `{"schema_version": "1.0", "kind": "meeting"`
	for _, tt := range []struct {
		why, in, want string
	}{
		{"nothing", ``, "x.json:1:1: document is empty, expected a JSON object"},
		{"blanks", " \r\n\t", "x.json:1:1: document is empty"},
		{"a byte order mark", "\ufeff" + head + "}", "x.json:1:1: byte order mark, expected UTF-8 without one"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "x.json:1:1: this is UTF-16 text, expected UTF-8"},
		{"half a surrogate pair", head + ",\n\"group\": \"a\\ud800\"}", `x.json:2:12: \ud800 is half a surrogate pair`},
		{"the second half alone", head + ",\n\"group\": \"\\udc00\\ud800\"}", `x.json:2:11: \udc00 is half a surrogate pair`},
		{"two first halves", head + ",\n\"group\": \"\\ud83d\\ud83d\"}", `x.json:2:11: \ud83d is half`},
		{"half a pair in a name", head + ",\n\"front_matter\": {\"extra\": {\"\\uDFFF\": 1}}}", `x.json:2:29: \uDFFF is half`},
		{"cut off", head, "x.json:1:44: unexpected end"},
		{"syntax", "{\n  \"kind\": }", "x.json:2:11: invalid character '}'"},
		{"trailing data", head + "}\n{}", "x.json:2:1: invalid character '{' after top-level value"},
		{"invalid UTF-8", head + ",\n\"group\": \"a\xff\"}", "x.json:2:12: invalid UTF-8"},
		{"another value", `[]`, "x.json:1:1: document: array where object is expected"},
		{"an unknown major version", `{"kind": "meeting", "schema_version": "2.0", "new": 1}`, `x.json:1:39: schema_version "2.0": only version 1 is known`},
		{"no version number", `{"schema_version": "one"}`, `x.json:1:20: schema_version "one": not of the form 1.0`},
		{"version of the wrong type", `{"schema_version": 1, "kind": "meeting"}`, "x.json:1:20: schema_version: number where string is expected"},
		{"no version", `{"kind": "meeting"}`, `x.json:1:1: document: property "schema_version" is missing`},
		{"no kind", `{"schema_version": "1.0"}`, `x.json:1:1: document: property "kind" is missing`},
		{"another kind", `{"schema_version": "1.0", "kind": "ballot"}`, `x.json:1:35: kind: "ballot" where "meeting" is expected`},
		{"unknown property", head + ",\n  \"titel\": \"\"}", "x.json:2:3: titel: unknown property"},
		{"names are not folded", head + `, "Group": ""}`, "x.json:1:46: Group: unknown property"},
		{"unknown property further down", head + ",\n\"agenda\": [{\"title\": \"\"},\n {\"title\": \"\", \"agenda\": [{\"name\": 1}]}]}", "x.json:3:28: agenda[1].agenda[0].name: unknown property"},
		{"property twice", head + ",\n\"group\": \"a\", \"group\": \"a\"}", "x.json:2:15: group: property stands twice"},
		{"property twice, once escaped", head + ",\n\"group\": \"a\", \"gr\\u006fup\": \"a\"}", "x.json:2:15: group: property stands twice"},
		{"an extra key twice", head + `, "front_matter": {"extra": {"a": 1, "a": 1}}}`, "x.json:1:81: front_matter.extra.a: property stands twice"},
		{"wrong type", head + `, "agenda": [{"title": 5}]}`, "x.json:1:67: agenda[0].title: number where string is expected"},
		{"null is no way to say not recorded", head + `, "agenda": null}`, "x.json:1:56: agenda: null where array is expected"},
		{"syntax in a derived property", head + `, "adjourned": yes}`, "x.json:1:59: invalid character 'y'"},
		{"a derived property twice", head + `, "adjourned": 1, "adjourned": 2}`, "x.json:1:62: adjourned: property stands twice"},
		{"a key twice in a derived property", head + `, "next_meeting": {"a": 1, "a": 2}}`, "x.json:1:71: next_meeting.a: property stands twice"},
		{"wrong type of the title", head + `, "title": 5}`, "x.json:1:55: title: number where string is expected"},
		{"missing property", head + `, "attendance": [{"attendees": [{"note": "Chair"}]}]}`, `x.json:1:76: attendance[0].attendees[0]: property "name" is missing`},
		{"a word outside the vocabulary", head + `, "agenda": [{"title": "", "classification": "lunch"}]}`, `x.json:1:89: agenda[0].classification: "lunch" is none of roll_call`},
		{"not a date", head + `, "dates": ["2024-05-02", "2024-02-30"]}`, "x.json:1:70: dates[1]: "},
		{"no date", head + `, "dates": [""]}`, "x.json:1:56: dates[0]: empty string where a date is expected"},
		{"not an identifier", head + `, "agenda": [{"title": "", "ballots": [{"stage": "draft", "heading": "", "ballots": [{"id": "x", "title": ""}]}]}]}`, "x.json:1:136: agenda[0].ballots[0].ballots[0].id: "},
		{"two titles", head + `, "title": "A", "front_matter": {"title": "B"}}`, `x.json:1:55: title: "A" differs from front_matter.title "B"`},
		{"too deep", strings.Repeat("[", 20000), "x.json:1:10001: invalid character '[' exceeded max depth"},
	} {
		m, err := ParseJSON("x.json", []byte(tt.in))
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: error %v\nwant %s…", tt.why, err, tt.want)
			continue
		}
		var positioned *minutes.Error
		if m != nil || !errors.As(err, &positioned) || positioned.File != "x.json" {
			t.Errorf("%s: got %v and a %T", tt.why, m, err)
		}
	}
}

func TestParseJSONTitle(t *testing.T) {
	const head = `{"schema_version": "1.7", "kind": "meeting"`
	for _, tt := range []struct{ why, in, want string }{
		{"a title that is written by hand at the top is kept", `, "title": "Minutes"}`, "Minutes"},
		{"the title is the front matter's", `, "title": "Minutes", "front_matter": {"title": "Minutes"}}`, "Minutes"},
		{"the derived title may be left out", `, "front_matter": {"title": "Minutes"}}`, "Minutes"},
		{"no title", `}`, ""},
	} {
		m, err := ParseJSON("", []byte(head+tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		if m.FrontMatter.Title != tt.want {
			t.Errorf("%s: title %q, want %q", tt.why, m.FrontMatter.Title, tt.want)
		}
	}
}

// Derived properties are ignored when read, whatever their values: who edits a
// document need not know how they are worked out.
func TestParseJSONIgnoresDerived(t *testing.T) {
	const head = `{"schema_version": "1.0", "kind": "meeting", "group": "Harbour"`
	want := &minutes.Meeting{Group: "Harbour"}
	for _, derived := range []string{
		`"ballot_ids": ["nonsense"]`, `"ballot_ids": "SC-20"`, `"ballot_ids": null`,
		`"next_meeting": {"text": "", "date": "soon"}`, `"next_meeting": {"when": [1, {"a": null}]}`, `"next_meeting": 5`,
		`"adjourned": "yes"`, `"adjourned": false`, `"adjourned": {}`,
	} {
		got, err := ParseJSON("x.json", []byte(head+", "+derived+"}"))
		if err != nil {
			t.Error(err)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", derived, diff)
		}
	}
}

// Surrogates in pairs are a character, and what only looks like an escape is text.
func TestParseJSONEscapes(t *testing.T) {
	for in, want := range map[string]string{
		`\ud83d\ude00\u00e9`: "\U0001F600é", `\\ud800`: `\ud800`, `\\\ud83d\uDE00`: "\\\U0001F600", `\n\"\ufffd`: "\n\"\ufffd",
	} {
		m, err := ParseJSON("x.json", []byte(`{"schema_version": "1.0", "kind": "meeting", "group": "`+in+`"}`))
		if err != nil {
			t.Errorf("%s: %v", in, err)
		} else if m.Group != want {
			t.Errorf("%s is read as %q, want %q", in, m.Group, want)
		}
	}
}

// What the document struct says twice must stay what Meeting says.
func TestDocumentFollowsMeeting(t *testing.T) {
	doc := reflect.TypeFor[document]()
	meeting := reflect.TypeFor[minutes.Meeting]()
	for i := range meeting.NumField() {
		f := meeting.Field(i)
		if f.Name == "Source" {
			continue
		}
		g, ok := doc.FieldByName(f.Name)
		if !ok || g.Tag.Get("json") != f.Tag.Get("json") || g.Type != f.Type {
			t.Errorf("Meeting has %s %v %s, document %v %s", f.Name, f.Type, f.Tag, g.Type, g.Tag)
		}
	}
	var d document
	got, err := new(Printer).document(full())
	if err != nil {
		t.Fatal(err)
	}
	d = *got
	for i := range meeting.NumField() {
		if name := meeting.Field(i).Name; name != "Source" && reflect.ValueOf(d).FieldByName(name).IsZero() {
			t.Errorf("document does not copy %s", name)
		}
	}
}

func TestJSONOfTheCorpusReadsBack(t *testing.T) {
	for path, m := range corpus(t) {
		for _, p := range []Printer{{}, {Source: true, Compact: true}} {
			var buf bytes.Buffer
			if err := p.JSON(&buf, m); err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			got, err := ParseJSON(path, buf.Bytes())
			if err != nil {
				t.Error(err)
				continue
			}
			if !p.Source {
				got.Source = m.Source
			}
			if !reflect.DeepEqual(m, got) { // quicker than cmp, and as strict
				t.Errorf("%s: (-wrote +read)\n%s", path, cmp.Diff(m, got))
			}
		}
	}
}
