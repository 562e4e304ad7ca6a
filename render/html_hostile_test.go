package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"reflect"
	"slices"
	"testing"
)

// These tests put every input of attacks wherever a text can stand and walk what
// is written. html_walk_test.go says what may be in it, and that it does find what
// may not.

func TestAttacks(t *testing.T) {
	if len(attacks) < 150 {
		t.Errorf("%d inputs, want at least 150", len(attacks))
	}
	seen := make(map[string]bool)
	for _, attack := range attacks {
		if seen[attack] {
			t.Errorf("twice: %q", attack)
		}
		seen[attack] = true
	}
}

// A place is a way to one string of a type: through fields, pointers, elements of
// slices, and keys and values of maps. Places are found in the type, so that a
// new field is tried without being listed.
type place struct {
	name string // "Agenda[].Title"
	set  func(v reflect.Value, text string)
}

// placesOf returns the places of a type. What a type holds of itself (items below
// items) is followed once.
func placesOf(typ reflect.Type, above ...reflect.Type) []place {
	var all []place
	add := func(name string, typ reflect.Type, into func(reflect.Value) reflect.Value) {
		for _, p := range placesOf(typ, above...) {
			all = append(all, place{name + p.name, func(v reflect.Value, text string) { p.set(into(v), text) }})
		}
	}
	switch typ.Kind() {
	case reflect.String:
		return []place{{"", func(v reflect.Value, text string) { v.SetString(text) }}}
	case reflect.Pointer:
		add("", typ.Elem(), func(v reflect.Value) reflect.Value {
			if v.IsNil() {
				v.Set(reflect.New(typ.Elem()))
			}
			return v.Elem()
		})
	case reflect.Slice:
		if typ.Elem().Kind() == reflect.Uint8 {
			return []place{{"", func(v reflect.Value, text string) { v.SetBytes([]byte(text)) }}}
		}
		add("[]", typ.Elem(), func(v reflect.Value) reflect.Value {
			if v.Len() == 0 {
				v.Set(reflect.MakeSlice(typ, 1, 1))
			}
			return v.Index(0)
		})
	case reflect.Map: // of any: front matter
		all = []place{
			{" key", func(v reflect.Value, text string) { v.Set(reflect.ValueOf(map[string]any{text: text})) }},
			{" value", func(v reflect.Value, text string) {
				v.Set(reflect.ValueOf(map[string]any{"a": text, "b": []any{map[string]any{text: json.Number(text)}}}))
			}},
		}
	case reflect.Struct:
		if len(above)-len(slices.DeleteFunc(slices.Clone(above), func(t reflect.Type) bool { return t == typ })) > 1 {
			return nil
		}
		above = append(slices.Clone(above), typ)
		for i := range typ.NumField() {
			add("."+typ.Field(i).Name, typ.Field(i).Type, func(v reflect.Value) reflect.Value { return v.Field(i) })
		}
	}
	return all
}

// tryPlaces writes a page for every input and place of a D: the input in one place
// of an empty value, in all places of it, and in every text of a full one.
func tryPlaces[D any](t *testing.T, full func() *D, own *template.Template, write func(*Printer, io.Writer, *D) error) {
	places := placesOf(reflect.TypeFor[D]())
	if len(places) < 30 {
		t.Errorf("only %d places", len(places))
	}
	page := func(p *Printer, d *D) string {
		var buf bytes.Buffer
		if err := write(p, &buf, d); err != nil {
			t.Fatal(err)
		}
		return buf.String()
	}
	fragment := &Printer{Fragment: true}
	empty := page(fragment, new(D))
	shown := make(map[string]bool) // the places that a page shows
	for i, attack := range attacks {
		var all D
		for _, place := range places {
			var one D
			place.set(reflect.ValueOf(&one).Elem(), attack)
			place.set(reflect.ValueOf(&all).Elem(), attack)
			if got := page(fragment, &one); got != empty {
				shown[place.name] = true
				reportLinks(t, fmt.Sprintf("%q in %s", attack, place.name), walk(got))
			}
		}
		reportLinks(t, fmt.Sprintf("%q in all places", attack), walk(page(&Printer{Language: attack}, &all)))

		filled := full()
		eachString(reflect.ValueOf(filled), func(v reflect.Value) { v.SetString(attack) })
		reportLinks(t, fmt.Sprintf("%q in all texts", attack), walk(page(new(Printer), filled)))
		reportLinks(t, fmt.Sprintf("%q in a fragment", attack),
			walk(page(&Printer{Fragment: true, Language: attack, HeadingLevel: 1 + i%6}, filled)))
		report(t, fmt.Sprintf("%q in a template", attack), walk(page(&Printer{Template: own}, &all)))
		if t.Failed() {
			return // with the first input that is not held
		}
	}
	t.Logf("%d inputs in %d places, of which a page shows %d", len(attacks), len(places), len(shown))
	if len(shown) < 15 {
		t.Errorf("a page shows only %d places: %v", len(shown), shown)
	}
}

// eachString calls f with every string in v that can be set.
func eachString(v reflect.Value, f func(reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		f(v)
	case reflect.Pointer:
		eachString(v.Elem(), f)
	case reflect.Slice:
		for i := range v.Len() {
			eachString(v.Index(i), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachString(v.Field(i), f)
		}
	}
}

// ownTemplate returns a template as a caller may write one, with the given content.
func ownTemplate(content string) *template.Template {
	return template.Must(template.New("own").Parse(`
{{- define "section"}}<section>{{if .ID}}<h{{.Level}} id="{{.ID}}">{{.Number}} {{.Title}}</h{{.Level}}>{{end}}<p class="{{.Stage}}">{{.Stage}}</p>{{.Text}}
{{range .Attendees}}<p class="{{.Name}}">{{.}}</p>{{end}}{{range .Ballots}}<p class="{{.ID}}">{{.Ballot}}</p>{{.Text}}{{end -}}
{{range .Sections}}{{template "section" .}}{{end}}</section>{{end -}}
{{define "extra"}}{{range $key, $value := .}}<p class="{{$key}}">{{$key}} {{$value}} <a href="{{$value}}" title="{{$key}}">{{$value}}</a></p>{{end}}{{end -}}
<article lang="{{.Language}}"><h1 class="{{.Title}}">{{.Title}}</h1><p><a href="{{.Title}}">a</a> <a href="/x/{{.Title}}?y={{.Title}}">b</a></p>
{{with .Contents}}<nav aria-label="Contents">{{.}}</nav>{{end}}` + content + `{{with .Footnotes}}<ol class="{{.}}">{{.}}</ol>{{end}}</article>`))
}

// A template for minutes and one for ballots show all that a Page and a BallotPage
// prepare, and the data itself in texts, values and addresses.
var (
	ownMinutes = ownTemplate(`{{template "extra" .Meeting.FrontMatter.Extra}}<p><a href="{{.Meeting.Group}}" title="{{.Meeting}}">{{.Meeting}}</a></p>
<p class="{{.Preamble}}">{{.Dates}} {{.BallotIDs}} {{.NextMeeting}}</p>{{.Preamble}}<div>{{.Next}}</div>
{{range .Attendance}}{{template "section" .}}{{end}}{{range .Agenda}}{{template "section" .}}{{end}}`)
	ownBallot = ownTemplate(`{{template "extra" .Ballot.FrontMatter.Extra}}<p><a href="{{.Ballot.Title}}" title="{{.Ballot}}">{{.Ballot}}</a></p>
<p>{{.Periods}} {{.Quorum}}</p>{{with .Votes}}<h{{.Level}} id="{{.ID}}">{{.Title}}</h{{.Level}}>{{range .Rows}}<p class="{{.Class}}">{{.}}</p>{{end}}<p>{{.Evaluation}}</p>{{end}}
{{with .Findings}}<h{{.Level}} id="{{.ID}}">{{.Title}}</h{{.Level}}>{{range .Findings}}<p>{{.}}</p>{{end}}{{end}}{{range .Sections}}{{template "section" .}}{{end}}`)
)

func TestNothingOfAMeetingIsMarkup(t *testing.T) {
	t.Parallel()
	tryPlaces(t, full, ownMinutes, (*Printer).HTML)
}

func TestNothingOfABallotIsMarkup(t *testing.T) {
	t.Parallel()
	tryPlaces(t, fullBallot, ownBallot, (*Printer).BallotHTML)
}

// A finding of the audit quotes the voter.
func TestNothingOfAFindingIsMarkup(t *testing.T) {
	for _, attack := range attacks {
		found := contradictory(t)
		found.Votes[0].Yes.Voters = []string{attack, attack}
		found.Source = nil
		reportLinks(t, attack, walk(writeBallotHTML(t, &Printer{}, found)))
	}
}
