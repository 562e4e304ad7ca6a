package render

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"sync"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (2020-12) of the documents that [JSON] and
// [BallotJSON] write, and [ParseJSON] and [ParseBallotJSON] read.
func Schema() []byte { return bytes.Clone(schema) }

// A rule is what the schema says of one value. These are the keywords that the
// schema uses and that reading obeys; the schema is the only list of properties
// that reading has.
type rule struct {
	Ref                  string           `json:"$ref"`
	Type                 string           `json:"type"`
	Const                string           `json:"const"`
	Enum                 []string         `json:"enum"`
	Format               string           `json:"format"`
	Properties           map[string]*rule `json:"properties"`
	Required             []string         `json:"required"`
	AdditionalProperties *bool            `json:"additionalProperties"`
	Items                *rule            `json:"items"`
	ReadOnly             bool             `json:"readOnly"` // derived: ignored when read
	Minimum              int              `json:"minimum"`  // of an integer; the schema has none below 0
	Maximum              int              `json:"maximum"`  // the same for each, which 32 bits hold, so that all platforms read alike
	Defs                 map[string]*rule `json:"$defs"`
}

// formats holds the readers of the texts that are values of their own.
var formats = map[string]func([]byte) error{
	"date":      func(b []byte) error { return new(minutes.Date).UnmarshalText(b) },
	"ballot-id": func(b []byte) error { return new(ballot.ID).UnmarshalText(b) },
	"moment":    func(b []byte) error { return new(ballot.Moment).UnmarshalText(b) },
}

// A grammar is the schema, read.
type grammar struct {
	meeting         *rule
	announcement    *rule // of a ballot
	classifications []string
	stages          []string
	results         []string
	classes         []string
	most            int // that an integer may be
}

var vocabulary = sync.OnceValue(func() *grammar {
	root := new(rule)
	if err := json.Unmarshal(schema, root); err != nil {
		panic("render: schema.json: " + err.Error())
	}
	root.resolve(root.Defs)
	return &grammar{
		meeting:         root.Defs["meeting"],
		announcement:    root.Defs["announcement"],
		classifications: root.Defs["classification"].Enum,
		stages:          root.Defs["stage"].Enum,
		results:         root.Defs["announcement"].Properties["result"].Enum,
		classes:         root.Defs["vote"].Properties["class"].Enum,
		most:            root.Defs["option"].Properties["declared"].Maximum,
	}
})

// resolve replaces the references in and below r by what they refer to.
func (r *rule) resolve(defs map[string]*rule) {
	for _, def := range r.Defs {
		def.resolve(defs)
	}
	for name, p := range r.Properties {
		r.Properties[name] = p.target(defs)
	}
	if r.Items != nil {
		r.Items = r.Items.target(defs)
	}
}

// target returns the rule that r refers to, or r with its own references
// resolved. It does not follow definitions, which may refer to themselves.
func (r *rule) target(defs map[string]*rule) *rule {
	const prefix = "#/$defs/"
	if len(r.Ref) > len(prefix) {
		return defs[r.Ref[len(prefix):]]
	}
	r.resolve(defs)
	return r
}
