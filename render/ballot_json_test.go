package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func writeBallotJSON(t testing.TB, p *Printer, b *ballot.Ballot) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := p.BallotJSON(&buf, b); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestBallotJSONReadsBack(t *testing.T) {
	for _, tt := range []struct {
		why string
		p   Printer
		b   *ballot.Ballot
	}{
		{"every field", Printer{}, fullBallot()},
		{"one line", Printer{Compact: true}, fullBallot()},
		{"escapes for a script element", Printer{EscapeHTML: true}, fullBallot()},
		{"nothing recorded", Printer{}, &ballot.Ballot{}},
		{"recorded as none is not the same as not recorded", Printer{}, &ballot.Ballot{
			Proposers:   []attendee.Attendee{},
			Endorsers:   []attendee.Attendee{},
			Votes:       []ballot.Vote{{Class: ballot.All, Yes: ballot.Option{Voters: []string{}}, No: ballot.Option{Declared: pointer(0)}}},
			Sections:    []ballot.Section{},
			FrontMatter: ballot.FrontMatter{Tags: []string{}, Aliases: []string{}},
		}},
		{"no extra keys", Printer{}, &ballot.Ballot{FrontMatter: ballot.FrontMatter{Extra: map[string]any{}}}},
		{"no votes at all", Printer{}, &ballot.Ballot{Votes: []ballot.Vote{}}},
		{"quorum not met, of no votes", Printer{}, &ballot.Ballot{Quorum: ballot.Quorum{Required: pointer(0), Met: pointer(false)}}},
		{"a marker without the other", Printer{}, &ballot.Ballot{Motion: ballot.Motion{Begin: 7}}},
		{"a ballot without a series", Printer{}, &ballot.Ballot{ID: ballot.ID{Number: 87}}},
		{"all the characters that JSON has a way of its own for", Printer{}, &ballot.Ballot{
			Title: "\x00\x01\b\t\n\f\r\x1f\"\\/<>&\u2028\u2029\ufffd\U0001F600 \\ufffd",
		}},
	} {
		got, err := ParseBallotJSON("x.json", writeBallotJSON(t, &tt.p, tt.b))
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		if diff := cmp.Diff(tt.b, got, cmpopts.IgnoreFields(ballot.Ballot{}, "Source")); diff != "" {
			t.Errorf("%s: (-wrote +read)\n%s", tt.why, diff)
		}
		if got.Source != nil {
			t.Errorf("%s: Source was written without being asked for", tt.why)
		}
	}
}

func TestBallotJSONSource(t *testing.T) {
	for _, source := range [][]byte{nil, {}, []byte("---\r\n---\r\n\ufeff")} {
		b := &ballot.Ballot{Source: source}
		got, err := ParseBallotJSON("", writeBallotJSON(t, &Printer{Source: true}, b))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(b, got); diff != "" {
			t.Errorf("(-wrote +read)\n%s", diff)
		}
	}
}

// The text is a contract with programs outside Go.
func TestBallotJSONText(t *testing.T) {
	const want = `{
  "schema_version": "1.0",
  "kind": "ballot",
  "id": "SC-20",
  "version": 0,
  "title": "Buoys",
  "result": "passed",
  "votes": [
    {
      "class": "issuer",
      "yes": {
        "declared": 2,
        "voters": [
          "Acme"
        ]
      },
      "no": {
        "declared": 0,
        "voters": []
      }
    }
  ],
  "quorum": {
    "required": 1,
    "met": true
  },
  "voting_period": {
    "start": "2024-05-08",
    "end": "2024-05-15T22:00Z"
  },
  "findings": [
    {
      "rule": "count-differs",
      "message": "2 yes votes are declared, 1 voter is listed"
    }
  ]
}
`
	full := fullBallot()
	voting := full.Voting
	voting.Start = ballot.Moment{Date: voting.Start.Date}
	b := &ballot.Ballot{
		ID: ballot.ID{Series: "SC", Number: 20}, Title: "Buoys", Result: ballot.Passed, Voting: voting,
		Votes: []ballot.Vote{{Class: ballot.Issuer,
			Yes: ballot.Option{Declared: pointer(2), Voters: []string{"Acme"}}, No: ballot.Option{Declared: pointer(0), Voters: []string{}}}},
		Quorum: ballot.Quorum{Required: pointer(1), Met: pointer(true)},
	}
	got := string(writeBallotJSON(t, &Printer{}, b))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got)\n", diff)
	}
}

// The findings have the places of the document.
func TestBallotJSONFindings(t *testing.T) {
	b, err := ballot.Parse("x.md", []byte("# Ballot SC20 - Buoys\n\nThe ballot passed.\n\n## Voting by CAs\n\n- **2 Yes votes:** Acme\n"))
	if err != nil {
		t.Fatal(err)
	}
	var d announcement
	if err := json.Unmarshal(writeBallotJSON(t, &Printer{}, b), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Findings) == 0 || d.Findings[0].Rule != "count-differs" || d.Findings[0].Line != 7 || d.Findings[0].Column == 0 {
		t.Errorf("findings %+v, want that of line 7", d.Findings)
	}
}

func TestBallotJSONRefusesWhatWouldNotReadBack(t *testing.T) {
	vote := func(v ballot.Vote) *ballot.Ballot {
		return &ballot.Ballot{Votes: []ballot.Vote{{Class: ballot.All}, v}}
	}
	beyond := math.MaxInt32
	beyond++ // below nought where an int has 32 bits
	for _, tt := range []struct {
		why  string
		b    *ballot.Ballot
		want string // the path of the field
	}{
		{"invalid UTF-8 in a voter", vote(ballot.Vote{Class: ballot.All, No: ballot.Option{Voters: []string{"\xff"}}}), "votes[1].no.voters[0]"},
		{"invalid UTF-8 in a section", &ballot.Ballot{Sections: []ballot.Section{{Title: "a\xc3"}}}, "sections[0].title"},
		{"an int would be read back as a json.Number", &ballot.Ballot{FrontMatter: ballot.FrontMatter{Extra: map[string]any{"key": 5}}}, "front_matter.extra.key"},
		{"an identifier that names no ballot", &ballot.Ballot{ID: ballot.ID{Series: "SC"}}, "id"},
		{"a version below nought", &ballot.Ballot{ID: ballot.ID{Series: "SC", Number: 1, Version: -1}}, "id"},
		{"sponsors are those of a status section", &ballot.Ballot{Sponsors: []string{}}, "sponsors"},
		{"so is the text", &ballot.Ballot{Text: "a"}, "text"},
		{"a stage that is no result", &ballot.Ballot{Result: ballot.Voting}, "result"},
		{"no class", vote(ballot.Vote{}), "votes[1].class"},
		{"fewer votes than none", vote(ballot.Vote{Class: ballot.All, Abstain: ballot.Option{Declared: pointer(-1)}}), "votes[1].abstain.declared"},
		{"more votes than 32 bits hold", vote(ballot.Vote{Class: ballot.All, No: ballot.Option{Declared: &beyond}}), "votes[1].no.declared"},
		{"a line beyond all files", &ballot.Ballot{Motion: ballot.Motion{Begin: beyond}}, "motion"},
		{"a quorum below nought", &ballot.Ballot{Quorum: ballot.Quorum{Required: pointer(-1)}}, "quorum.required"},
		{"a day that the calendar does not have", &ballot.Ballot{Voting: ballot.Period{End: ballot.Moment{Date: ballot.Date{Year: 2023, Month: 2, Day: 30}}}}, "voting_period.end"},
		{"a time that is not stated", &ballot.Ballot{Review: ballot.Period{Start: ballot.Moment{Date: ballot.Date{Year: 2023, Month: 2, Day: 3}, Hour: 5}}}, "review_period.start"},
		{"a line before the first", &ballot.Ballot{Motion: ballot.Motion{End: -1}}, "motion"},
	} {
		var buf bytes.Buffer
		err := BallotJSON(&buf, tt.b)
		if err == nil || !strings.Contains(err.Error(), "render: "+tt.want+":") {
			t.Errorf("%s: error %v, want one that names %s", tt.why, err, tt.want)
		}
		if buf.Len() > 0 {
			t.Errorf("%s: wrote %q beside an error", tt.why, buf.String())
		}
	}
}

// An entry of a status section is written without what only an announcement has,
// so that one with it is refused, not cut.
func TestJSONRefusesAnnouncementsInStatus(t *testing.T) {
	full := reflect.ValueOf(*fullBallot())
	for i := range full.NumField() {
		name := full.Type().Field(i).Name
		if strings.Contains("ID Title Sponsors Text Source", name) {
			continue
		}
		var b ballot.Ballot
		reflect.ValueOf(&b).Elem().Field(i).Set(full.Field(i))
		m := &minutes.Meeting{Agenda: []minutes.Item{{Ballots: []ballot.Status{{Stage: ballot.Draft, Ballots: []ballot.Ballot{b}}}}}}
		if err := JSON(new(bytes.Buffer), m); err == nil || !strings.Contains(err.Error(), "agenda[0].ballots[0].ballots[0].") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestParseBallotJSONErrors(t *testing.T) {
	const head = `{"schema_version": "1.0", "kind": "ballot"`
	for _, tt := range []struct {
		why, in, want string
	}{
		{"nothing", ``, "x.json:1:1: document is empty"},
		{"an unknown major version", `{"kind": "ballot", "schema_version": "2.0", "new": 1}`, `x.json:1:38: schema_version "2.0": only version 1 is known`},
		{"minutes", `{"schema_version": "1.0", "kind": "meeting"}`, `x.json:1:35: kind: "meeting" where "ballot" is expected`},
		{"unknown property", head + ",\n  \"votes\": [{\"class\": \"all\", \"maybe\": {}}]}", "x.json:2:30: votes[0].maybe: unknown property"},
		{"property twice", head + ",\n\"id\": \"SC-1\", \"id\": \"SC-1\"}", "x.json:2:15: id: property stands twice"},
		{"a word outside the vocabulary", head + `, "result": "draft"}`, `x.json:1:55: result: "draft" is none of passed, failed, withdrawn`},
		{"not an identifier", head + `, "id": "x"}`, "x.json:1:51: id: "},
		{"a version in the identifier", head + `, "id": "SC-1v2"}`, `x.json:1:51: id: "SC-1v2" holds a version`},
		{"both", head + `, "version": 3, "id": "SC-1v2"}`, `x.json:1:65: id: "SC-1v2" holds a version`},
		{"a version of nothing", head + `, "version": 3}`, `x.json:1:56: version: the ballot "" cannot have version 3`},
		{"a version below nought", head + `, "version": -3}`, `x.json:1:56: version: -3 where at least 0 is expected`},
		{"a fraction", head + `, "quorum": {"required": 1.5}}`, `x.json:1:68: quorum.required: 1.5 where an integer without fraction and exponent is expected`},
		{"an exponent", head + `, "quorum": {"required": 1e1}}`, `x.json:1:68: quorum.required: 1e1 where an integer without`},
		{"a number beyond all", head + `, "quorum": {"required": 99999999999999999999}}`, `x.json:1:68: quorum.required: 99999999999999999999 where at most 2147483647 is expected`},
		{"a line before the first", head + `, "motion": {"begin_line": 0}}`, `x.json:1:70: motion.begin_line: 0 where at least 1 is expected`},
		{"null is no way to say not recorded", head + `, "votes": null}`, "x.json:1:54: votes: null where array is expected"},
		{"a text where a number is expected", head + `, "votes": [{"class": "all", "yes": {"declared": "19"}}]}`, "x.json:1:92: votes[0].yes.declared: string where integer is expected"},
		{"no class", head + `, "votes": [{}]}`, `x.json:1:55: votes[0]: property "class" is missing`},
		{"not a moment", head + `, "voting_period": {"end": "2024-05-02T10:00"}}`, "x.json:1:70: voting_period.end: "},
		{"a day that the calendar does not have", head + `, "voting_period": {"end": "2024-02-30T10:00Z"}}`, "x.json:1:70: voting_period.end: "},
		{"no moment", head + `, "voting_period": {"end": ""}}`, "x.json:1:70: voting_period.end: "},
	} {
		b, err := ParseBallotJSON("x.json", []byte(tt.in))
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: error %v\nwant %s…", tt.why, err, tt.want)
			continue
		}
		var positioned *minutes.Error
		if b != nil || !errors.As(err, &positioned) || positioned.File != "x.json" {
			t.Errorf("%s: got %v and a %T", tt.why, b, err)
		}
	}
}

// What is derived is read over, whatever it says.
func TestParseBallotJSONIgnoresFindings(t *testing.T) {
	for _, findings := range []string{`[]`, `[{"rule": "x", "message": "y", "line": 3}]`} {
		b, err := ParseBallotJSON("", []byte(`{"schema_version": "1.9", "kind": "ballot", "title": "A", "findings": `+findings+`}`))
		if err != nil || b.Title != "A" {
			t.Errorf("%s: %+v, %v", findings, b, err)
		}
	}
}

// What the announcement struct says twice must stay what Ballot says.
func TestAnnouncementFollowsBallot(t *testing.T) {
	doc := reflect.TypeFor[announcement]()
	data := writeBallotJSON(t, &Printer{Source: true}, fullBallot())
	var d announcement
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	from := reflect.TypeFor[ballot.Ballot]()
	for i := range from.NumField() {
		f := from.Field(i)
		if f.Name == "Sponsors" || f.Name == "Text" || f.Name == "Source" {
			continue
		}
		g, ok := doc.FieldByName(f.Name)
		tag := strings.Replace(f.Tag.Get("json"), "title", "title,omitzero", 1)
		if !ok || g.Tag.Get("json") != tag || g.Type != f.Type {
			t.Errorf("Ballot has %s %v %s, announcement %v %s", f.Name, f.Type, f.Tag, g.Type, g.Tag)
		} else if reflect.ValueOf(d).FieldByName(f.Name).IsZero() {
			t.Errorf("announcement does not copy %s", f.Name)
		}
	}
}

func TestBallotJSONFollowsTheSchema(t *testing.T) {
	for name, b := range map[string]*ballot.Ballot{"every field": fullBallot(), "none": {}} {
		if err := validate(t, writeBallotJSON(t, &Printer{Source: true}, b)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for path, b := range corpusBallots(t) {
		if err := validate(t, writeBallotJSON(t, &Printer{}, b)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestBallotSchemaRefuses(t *testing.T) {
	vote := func(d map[string]any) map[string]any { return d["votes"].([]any)[0].(map[string]any) }
	for why, change := range map[string]func(map[string]any){
		"an unknown property":       func(d map[string]any) { d["group"] = "" },
		"another major version":     func(d map[string]any) { d["schema_version"] = "2.0" },
		"another kind":              func(d map[string]any) { d["kind"] = "meeting" },
		"a result in other words":   func(d map[string]any) { d["result"] = "adopted" },
		"a class in other words":    func(d map[string]any) { vote(d)["class"] = "browser" },
		"a vote without class":      func(d map[string]any) { delete(vote(d), "class") },
		"half a vote":               func(d map[string]any) { vote(d)["yes"].(map[string]any)["declared"] = 0.5 },
		"a time in another zone":    func(d map[string]any) { d["voting_period"] = map[string]any{"end": "2024-05-02T10:00+01:00"} },
		"a quorum in words":         func(d map[string]any) { d["quorum"] = map[string]any{"required": "ten"} },
		"a section with a heading":  func(d map[string]any) { d["sections"] = []any{map[string]any{"heading": "x"}} },
		"a line that is not there":  func(d map[string]any) { d["motion"] = map[string]any{"begin_line": 0} },
		"sponsors without a name":   func(d map[string]any) { d["proposers"] = []any{map[string]any{"note": "x"}} },
		"sponsors as a ballot list": func(d map[string]any) { d["sponsors"] = []any{"Ana"} },
	} {
		var d map[string]any
		if err := json.Unmarshal(writeBallotJSON(t, &Printer{}, fullBallot()), &d); err != nil {
			t.Fatal(err)
		}
		change(d)
		changed, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(t, changed); err == nil {
			t.Errorf("the schema allows %s", why)
		}
		if _, err := ParseBallotJSON("", changed); err == nil {
			t.Errorf("ParseBallotJSON allows %s", why)
		}
	}
}

func TestBallotJSONOfTheCorpusReadsBack(t *testing.T) {
	found := corpusBallots(t)
	for path, b := range found {
		for _, p := range []Printer{{}, {Source: true, Compact: true}} {
			var buf bytes.Buffer
			if err := p.BallotJSON(&buf, b); err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			got, err := ParseBallotJSON(path, buf.Bytes())
			if err != nil {
				t.Error(err)
				continue
			}
			if !p.Source {
				got.Source = b.Source
			}
			if !reflect.DeepEqual(b, got) { // quicker than cmp, and as strict
				t.Errorf("%s: (-wrote +read)\n%s", path, cmp.Diff(b, got))
			}
		}
	}
	t.Logf("%d ballots", len(found))
}
