module example.org/proceedings

go 1.25

require (
	github.com/google/go-cmp v0.7.0
	github.com/yuin/goldmark v1.8.7
	gopkg.in/yaml.v3 v3.0.1
)
