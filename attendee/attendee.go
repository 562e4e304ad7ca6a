package attendee

// An Attendee is a person named in a list of people present.
type Attendee struct {
	Name         string       `json:"name"`                  // as written, "Ana Beltrán"
	Organization Organization `json:"organization,omitzero"` // zero where the list names none
	Note         string       `json:"note,omitzero"`         // what the list says beside name and affiliation: "Chair", "by phone"
}

// An Organization is the body that an attendee comes from.
type Organization struct {
	Name string `json:"name"` // as written, "Northwind CA" or "northwind"
}

// A List is one list of people present. A document that spans several days may hold several.
type List struct {
	Label     string     `json:"label,omitzero"`     // the words that introduce the list, without a colon: "Attendees"
	Attendees []Attendee `json:"attendees,omitzero"` // in the order of the document; empty, not nil, where the list says that nobody came
}
