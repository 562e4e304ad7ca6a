package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/google/go-cmp/cmp"
)

// A validator checks values against a JSON Schema on its own, without the rules
// that reading uses. It knows the keywords that the schema uses, and fails at any
// other.
type validator struct {
	root map[string]any
}

// annotations say nothing about validity.
var annotations = []string{"$schema", "$id", "$defs", "title", "description", "examples", "readOnly"}

func (v *validator) check(at string, schema map[string]any, value any) error {
	for keyword, want := range schema {
		if slices.Contains(annotations, keyword) {
			continue
		}
		if err := v.keyword(at, keyword, want, schema, value); err != nil {
			return err
		}
	}
	return nil
}

func (v *validator) keyword(at, keyword string, want any, schema map[string]any, value any) error {
	object, _ := value.(map[string]any)
	list, _ := value.([]any)
	properties, _ := schema["properties"].(map[string]any)
	switch keyword {
	case "$ref":
		name := strings.TrimPrefix(want.(string), "#/$defs/")
		return v.check(at, v.root["$defs"].(map[string]any)[name].(map[string]any), value)
	case "type":
		number, isNumber := value.(float64)
		types := map[string]bool{"object": object != nil, "array": list != nil, "string": isA[string](value), "boolean": isA[bool](value),
			"integer": isNumber && number == math.Trunc(number)}
		if !types[want.(string)] {
			return fmt.Errorf("%s: %T where %v is expected", at, value, want)
		}
	case "oneOf":
		var errs []error
		for _, below := range want.([]any) {
			if err := v.check(at, below.(map[string]any), value); err != nil {
				errs = append(errs, err)
			}
		}
		if len(errs) != len(want.([]any))-1 {
			return fmt.Errorf("%s: fits %d of the schemas: %w", at, len(want.([]any))-len(errs), errors.Join(errs...))
		}
	case "minimum":
		if number, ok := value.(float64); ok && number < want.(float64) { // what is no number fails by its type
			return fmt.Errorf("%s: %v is below %v", at, value, want)
		}
	case "maximum":
		if number, ok := value.(float64); ok && number > want.(float64) {
			return fmt.Errorf("%s: %v is above %v", at, value, want)
		}
	case "const":
		if value != want {
			return fmt.Errorf("%s: %v is not %v", at, value, want)
		}
	case "enum":
		if !slices.Contains(want.([]any), value) {
			return fmt.Errorf("%s: %v is none of %v", at, value, want)
		}
	case "pattern":
		if !regexp.MustCompile(want.(string)).MatchString(value.(string)) {
			return fmt.Errorf("%s: %v does not match %v", at, value, want)
		}
	case "format":
		if _, err := time.Parse(time.DateOnly, value.(string)); want == "date" && err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
	case "required":
		for _, name := range want.([]any) {
			if _, ok := object[name.(string)]; !ok {
				return fmt.Errorf("%s: no %v", at, name)
			}
		}
	case "properties":
		for name, below := range properties {
			if inner, ok := object[name]; ok {
				if err := v.check(at+"."+name, below.(map[string]any), inner); err != nil {
					return err
				}
			}
		}
	case "additionalProperties":
		for name := range object {
			if _, ok := properties[name]; !ok && want == false {
				return fmt.Errorf("%s: %s is not in the schema", at, name)
			}
		}
	case "items":
		for i, e := range list {
			if err := v.check(fmt.Sprintf("%s[%d]", at, i), want.(map[string]any), e); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("%s: the schema uses %s, which this test does not know", at, keyword)
	}
	return nil
}

func isA[T any](v any) bool { _, ok := v.(T); return ok }

func validate(t testing.TB, data []byte) error {
	t.Helper()
	var v validator
	if err := json.Unmarshal(Schema(), &v.root); err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	return v.check("document", v.root, value)
}

func TestOutputFollowsTheSchema(t *testing.T) {
	for name, m := range map[string]*minutes.Meeting{"every field": full(), "none": {}} {
		if err := validate(t, writeJSON(t, &Printer{Source: true}, m)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOutputOfTheCorpusFollowsTheSchema(t *testing.T) {
	for path, m := range corpus(t) {
		if err := validate(t, writeJSON(t, &Printer{}, m)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// The validator of these tests must find what is wrong, or the tests above say
// nothing.
func TestSchemaRefuses(t *testing.T) {
	for why, change := range map[string]func(map[string]any){
		"an unknown property":         func(d map[string]any) { d["titel"] = "" },
		"another major version":       func(d map[string]any) { d["schema_version"] = "2.0" },
		"another kind":                func(d map[string]any) { d["kind"] = "ballot" },
		"no kind":                     func(d map[string]any) { delete(d, "kind") },
		"a wrong type":                func(d map[string]any) { d["agenda"] = "" },
		"null":                        func(d map[string]any) { d["group"] = nil },
		"no date":                     func(d map[string]any) { d["dates"] = []any{"soon"} },
		"an unknown property below":   func(d map[string]any) { d["agenda"].([]any)[0].(map[string]any)["x"] = "" },
		"an item without title":       func(d map[string]any) { delete(d["agenda"].([]any)[0].(map[string]any), "title") },
		"an unknown classification":   func(d map[string]any) { d["agenda"].([]any)[0].(map[string]any)["classification"] = "" },
		"an unknown front matter key": func(d map[string]any) { d["front_matter"].(map[string]any)["x"] = "" },
	} {
		data := writeJSON(t, &Printer{}, full())
		var d map[string]any
		if err := json.Unmarshal(data, &d); err != nil {
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
		if _, err := ParseJSON("", changed); err == nil {
			t.Errorf("ParseJSON allows %s", why)
		}
	}
}

// Every property of the Go types is in the schema, and nothing else is.
func TestSchemaFollowsTheTypes(t *testing.T) {
	listed := []string{"id", "title", "sponsors", "text"} // of a ballot in a status section
	var compare func(at string, typ reflect.Type, r *rule)
	done := make(map[*rule]bool)
	compare = func(at string, typ reflect.Type, r *rule) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			if typ.Kind() == reflect.Slice {
				r = r.Items
			}
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || done[r] || r.Format != "" {
			return
		}
		done[r] = true
		var names, required []string
		for i := range typ.NumField() {
			name, options, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			if name == "-" || typ == reflect.TypeFor[ballot.Ballot]() && !slices.Contains(listed, name) {
				continue
			}
			names = append(names, name)
			if !strings.Contains(options, "omitzero") {
				required = append(required, name)
			}
			below := r.Properties[name]
			if below == nil {
				t.Errorf("%s: %s is not in the schema", at, name)
				continue
			}
			compare(at+"."+name, typ.Field(i).Type, below)
		}
		if diff := cmp.Diff(slices.Sorted(slices.Values(names)), slices.Sorted(maps.Keys(r.Properties))); diff != "" {
			t.Errorf("%s: properties (-types +schema)\n%s", at, diff)
		}
		if diff := cmp.Diff(required, r.Required); diff != "" {
			t.Errorf("%s: required (-types +schema)\n%s", at, diff)
		}
		if r.AdditionalProperties == nil || *r.AdditionalProperties {
			t.Errorf("%s: the schema allows other properties", at)
		}
	}
	compare("meeting", reflect.TypeFor[document](), vocabulary().meeting)
	compare("ballot", reflect.TypeFor[announcement](), vocabulary().announcement)
	if len(done) != 17 {
		t.Errorf("compared %d types, want the two documents, 8 below the one and 7 more below the other", len(done))
	}
}

func TestSchemaHasTheConstants(t *testing.T) {
	words := func(values ...any) (words []string) {
		for _, v := range values {
			words = append(words, fmt.Sprint(v))
		}
		return words
	}
	classifications := words(minutes.RollCall, minutes.NoteWell, minutes.AgendaReview, minutes.MinutesApproval, minutes.Membership,
		minutes.BallotStatus, minutes.SubcommitteeUpdate, minutes.OtherBusiness, minutes.NextCall, minutes.Adjournment)
	if diff := cmp.Diff(classifications, vocabulary().classifications); diff != "" {
		t.Error("classifications (-constants +schema)", diff)
	}
	stages := words(ballot.Draft, ballot.Discussion, ballot.Voting, ballot.Review, ballot.Passed, ballot.Failed, ballot.Withdrawn, ballot.Other)
	if diff := cmp.Diff(stages, vocabulary().stages); diff != "" {
		t.Error("stages (-constants +schema)", diff)
	}
	if diff := cmp.Diff(words(ballot.Passed, ballot.Failed, ballot.Withdrawn), vocabulary().results); diff != "" {
		t.Error("results (-constants +schema)", diff)
	}
	if diff := cmp.Diff(words(ballot.Issuer, ballot.Consumer, ballot.All), vocabulary().classes); diff != "" {
		t.Error("classes (-constants +schema)", diff)
	}
}

func TestSchemaIsACopy(t *testing.T) {
	s := Schema()
	clear(s)
	if bytes.Equal(s, Schema()) {
		t.Error("a caller can change the schema")
	}
}
